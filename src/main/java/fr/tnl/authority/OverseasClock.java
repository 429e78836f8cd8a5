package fr.tnl.authority;

import fr.tnl.shared.Worded;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A part of France whose clock differs from that of Paris; its message says where, such as « en Guadeloupe ». */
enum OverseasClock implements Worded {
    /** Their communes have the région's code, but a clock of their own. */
    MARQUESAS("Pacific/Marquesas", Set.of("98718", "98723", "98731", "98746", "98756", "98757")),
    GAMBIER("Pacific/Gambier", Set.of("98719")),
    GUADELOUPE("America/Guadeloupe", "01"),
    MARTINIQUE("America/Martinique", "02"),
    GUYANE("America/Cayenne", "03"),
    REUNION("Indian/Reunion", "04"),
    MAYOTTE("Indian/Mayotte", "06"),
    SAINT_PIERRE_ET_MIQUELON("America/Miquelon", "975"),
    SAINT_BARTHELEMY("America/St_Barthelemy", "977"),
    SAINT_MARTIN("America/Marigot", "978"),
    WALLIS_ET_FUTUNA("Pacific/Wallis", "986"),
    POLYNESIE("Pacific/Tahiti", "987"),
    NOUVELLE_CALEDONIE("Pacific/Noumea", "988");

    private final ZoneId zone;
    private final Set<String> regions;
    private final Set<String> communes;

    OverseasClock(String zone, String region) {
        this(zone, Set.of(region), Set.of());
    }

    OverseasClock(String zone, Set<String> communes) {
        this(zone, Set.of(), communes);
    }

    OverseasClock(String zone, Set<String> regions, Set<String> communes) {
        this.zone = ZoneId.of(zone);
        this.regions = regions;
        this.communes = communes;
    }

    /** By INSEE codes; empty where Paris time is its own, or where it is unknown where it lies. */
    static Optional<OverseasClock> of(LocalAuthority authority) {
        return Stream.of(values()).filter(clock -> clock.rules(authority)).findFirst();
    }

    private boolean rules(LocalAuthority authority) {
        String region = authority.region();
        String code = authority.code();
        return region != null && regions.contains(region)
                || authority.kind() == AuthorityKind.COMMUNE && code != null && communes.contains(code);
    }

    ZoneId zone() {
        return zone;
    }

    @Override
    public String messageKey() {
        return "authority.clock." + name();
    }
}
