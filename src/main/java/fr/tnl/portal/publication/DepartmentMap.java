package fr.tnl.portal.publication;

import fr.tnl.palmares.LaureateCounts.Place;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The départements and how many laureates lie in each. Their outlines are in a file of their own, to which the page
 * refers by their codes; those overseas are not drawn there and get tiles.
 */
@Component
class DepartmentMap {

    /**
     * @param shade from 0, nobody, to {@link #SHADES}
     */
    record Area(String code, String name, int number, int shade) {}

    /** From so many to so many laureates. */
    record Step(int shade, int from, int to) {}

    /** @param steps the legend, the fewest first */
    record Shown(List<Area> mainland, List<Area> aroundParis, List<Area> overseas, List<Step> steps) {}

    static final int SHADES = 4;

    private static final String OUTLINES = "static/img/france-departements.svg";
    private static final List<String> AROUND_PARIS = List.of("75", "77", "78", "91", "92", "93", "94", "95");
    private static final Map<String, String> OVERSEAS = overseas();

    private final Map<String, String> mainland = outlines();

    Shown of(List<Place> departments) {
        Map<String, Integer> numbers = departments.stream().collect(Collectors.toMap(Place::code, Place::number));
        List<Area> drawn = areas(mainland, numbers, List.of());
        List<Area> tiles = areas(OVERSEAS, numbers, List.of());
        List<Integer> bounds = bounds(Stream.concat(drawn.stream(), tiles.stream())
                .mapToInt(Area::number)
                .max()
                .orElse(0));
        List<Area> shaded = areas(mainland, numbers, bounds);
        Map<String, Area> byCode = shaded.stream().collect(Collectors.toMap(Area::code, Function.identity()));
        return new Shown(
                shaded,
                AROUND_PARIS.stream().map(byCode::get).toList(),
                areas(OVERSEAS, numbers, bounds),
                steps(bounds));
    }

    /** Upper ends of the steps: each twice the one before, so that a map with one crowded département still tells. */
    static List<Integer> bounds(int most) {
        List<Integer> bounds = new ArrayList<>();
        for (int i = SHADES - 1; i >= 0; i--) {
            int bound = (int) Math.ceil(most / Math.pow(2, i));
            if (bound > 0 && !bounds.contains(bound)) {
                bounds.add(bound);
            }
        }
        return bounds;
    }

    private static List<Step> steps(List<Integer> bounds) {
        List<Step> steps = new ArrayList<>();
        int from = 1;
        for (int i = 0; i < bounds.size(); i++) {
            steps.add(new Step(shade(bounds.get(i), bounds), from, bounds.get(i)));
            from = bounds.get(i) + 1;
        }
        return steps;
    }

    private static List<Area> areas(Map<String, String> names, Map<String, Integer> numbers, List<Integer> bounds) {
        return names.entrySet().stream()
                .map(area -> {
                    int number = numbers.getOrDefault(area.getKey(), 0);
                    return new Area(area.getKey(), area.getValue(), number, shade(number, bounds));
                })
                .toList();
    }

    /** The last step is the darkest, however few steps there are. */
    private static int shade(int number, List<Integer> bounds) {
        if (number == 0) {
            return 0;
        }
        int step = 0;
        while (step < bounds.size() && number > bounds.get(step)) {
            step++;
        }
        return SHADES - bounds.size() + step + 1;
    }

    /** Codes and names, in the order of the file. */
    private static Map<String, String> outlines() {
        Map<String, String> names = new LinkedHashMap<>();
        try (InputStream file = new ClassPathResource(OUTLINES).getInputStream()) {
            XMLStreamReader svg = XMLInputFactory.newFactory().createXMLStreamReader(file);
            while (svg.hasNext()) {
                if (svg.next() == XMLStreamReader.START_ELEMENT
                        && svg.getLocalName().equals("path")) {
                    names.put(svg.getAttributeValue(null, "id"), svg.getAttributeValue(null, "aria-label"));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(OUTLINES, e);
        }
        return names;
    }

    private static Map<String, String> overseas() {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("971", "Guadeloupe");
        names.put("972", "Martinique");
        names.put("973", "Guyane");
        names.put("974", "La Réunion");
        names.put("976", "Mayotte");
        names.put("975", "Saint-Pierre-et-Miquelon");
        names.put("977", "Saint-Barthélemy");
        names.put("978", "Saint-Martin");
        names.put("986", "Wallis-et-Futuna");
        names.put("987", "Polynésie française");
        names.put("988", "Nouvelle-Calédonie");
        return names;
    }
}
