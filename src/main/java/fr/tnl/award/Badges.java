package fr.tnl.award;

import fr.tnl.campaign.Edition;
import fr.tnl.campaign.Level;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The badges of laureates, all of one level and edition the same: each is drawn once. */
@Component
public class Badges {

    private record Key(String year, String title, Level level, String levelTitle) {}

    private final Map<Key, Badge> drawn = new ConcurrentHashMap<>();

    /** @throws IllegalArgumentException for {@link Level#NONE} */
    public Badge of(Edition edition, Level level) {
        Key key = new Key(edition.code().value(), edition.title(), level, edition.levelTitle(level));
        return drawn.computeIfAbsent(
                key,
                wanted -> Badge.draw(
                        "%s – %s".formatted(wanted.title(), wanted.levelTitle()),
                        wanted.level(),
                        wanted.levelTitle(),
                        wanted.year()));
    }
}
