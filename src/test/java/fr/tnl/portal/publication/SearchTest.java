package fr.tnl.portal.publication;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tnl.authority.AuthorityKind;
import fr.tnl.palmares.LaureateFilter;
import org.junit.jupiter.api.Test;

class SearchTest {

    @Test
    void takesWhatIsEmptyOrUnknownForAny() {
        assertThat(new Search(null, "", " ", "VILLE", null, null).filter()).isEqualTo(LaureateFilter.ALL);
        assertThat(new Search(" é ", "GOLD", "m", "EPT", "53", " 35").filter())
                .isEqualTo(new LaureateFilter(" é ", "GOLD", "m", AuthorityKind.EPT, "53", "35"));
    }

    @Test
    void changesOneConditionOfAnAddressAndKeepsTheOthers() {
        Search search = new Search("l’haÿ & fils", "GOLD", null, null, "", "35");

        assertThat(search.at("/palmares/2026", "departement", "29"))
                .isEqualTo("/palmares/2026?q=l%E2%80%99ha%C3%BF%20%26%20fils&niveau=GOLD&departement=29");
        assertThat(search.at("/p", "departement", "")).isEqualTo("/p?q=l%E2%80%99ha%C3%BF%20%26%20fils&niveau=GOLD");
        assertThat(search.at("/p", "page", "2")).endsWith("&departement=35&page=2");
        assertThat(new Search(null, null, null, null, null, null).at("/p", "niveau", ""))
                .isEqualTo("/p");
    }
}
