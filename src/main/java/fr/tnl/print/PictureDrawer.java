package fr.tnl.print;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * Draws {@code <object data="seal" alt="…">} with the picture that the model calls {@code seal}: as shapes, sharp at any
 * size.
 */
final class PictureDrawer implements FSObjectDrawerFactory {

    private final Map<String, Picture> pictures;

    /** @param model of a template; what is no picture in it is passed over */
    PictureDrawer(Map<String, Object> model) {
        this.pictures = model.entrySet().stream()
                .filter(entry -> entry.getValue() instanceof Picture)
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> (Picture) entry.getValue()));
    }

    @Override
    public boolean isReplacedObject(Element element) {
        return "object".equals(element.getNodeName()) && pictures.containsKey(element.getAttribute("data"));
    }

    @Override
    public @Nullable FSObjectDrawer createDrawer(Element element) {
        Picture picture = pictures.get(element.getAttribute("data"));
        return picture == null
                ? null
                : (place, x, y, width, height, device, context, dotsPerPixel) -> {
                    // The library's plane is cut at whole pixels
                    int side = (int) (Math.min(width, height) / dotsPerPixel);
                    device.drawWithGraphics((float) x, (float) y, side, side, graphics -> {
                        graphics.scale((double) side / picture.side(), (double) side / picture.side());
                        picture.paint(graphics);
                    });
                    return null;
                };
    }
}
