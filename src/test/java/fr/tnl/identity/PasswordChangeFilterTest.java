package fr.tnl.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

class PasswordChangeFilterTest {

    private final Accounts accounts = mock(Accounts.class);
    private final PasswordChangeFilter filter = new PasswordChangeFilter(accounts);
    private final MockHttpSession session = new MockHttpSession();

    @BeforeEach
    void somebodyIsLoggedIn() {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated("anne", null, List.of()));
    }

    @AfterEach
    void nobodyIsLoggedIn() {
        SecurityContextHolder.clearContext();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/backoffice", "/backoffice/dossiers", "/camunda/app/tasklist/default/", "/camunda/api/engine"})
    void leadsToThePasswordPageFromEverywhere(String path) throws Exception {
        when(accounts.mustChangePassword("anne")).thenReturn(true);

        assertThat(ask(path).getRedirectedUrl()).isEqualTo("/compte/mot-de-passe");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/compte/mot-de-passe", "/css/office.css", "/", "/deconnexion"})
    void leavesAlonePagesThatNeedNoOwnPassword(String path) throws Exception {
        when(accounts.mustChangePassword("anne")).thenReturn(true);

        assertThat(ask(path).getRedirectedUrl()).isNull();
    }

    @Test
    void asksOnceASessionOnly() throws Exception {
        assertThat(ask("/backoffice").getRedirectedUrl()).isNull();
        assertThat(ask("/backoffice/jury").getRedirectedUrl()).isNull();

        verify(accounts, times(1)).mustChangePassword("anne");
    }

    @Test
    void goesOnAskingUntilThePasswordIsChanged() throws Exception {
        when(accounts.mustChangePassword("anne")).thenReturn(true, true, false);

        assertThat(ask("/backoffice").getRedirectedUrl()).isNotNull();
        assertThat(ask("/backoffice").getRedirectedUrl()).isNotNull();
        assertThat(ask("/backoffice").getRedirectedUrl()).isNull();
    }

    @Test
    void leavesWhoeverIsNotLoggedInToTheLogin() throws Exception {
        nobodyIsLoggedIn();

        assertThat(ask("/backoffice").getRedirectedUrl()).isNull();
        verify(accounts, never()).mustChangePassword("anne");
    }

    private MockHttpServletResponse ask(String path) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
        request.setSession(session);
        MockHttpServletResponse response = new MockHttpServletResponse();
        filter.doFilter(request, response, new MockFilterChain());
        return response;
    }
}
