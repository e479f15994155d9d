package org.biggerpicture.soap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.sf.saxon.s9api.ItemType;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XdmArray;
import net.sf.saxon.s9api.XdmAtomicValue;
import net.sf.saxon.s9api.XdmEmptySequence;
import net.sf.saxon.s9api.XdmItem;
import net.sf.saxon.s9api.XdmMap;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.XdmValue;
import org.jspecify.annotations.Nullable;

/** XPath maps, arrays and values to plain Java ones, and back. */
final class Values {
    private static final int DEEPEST = 20;

    private Values() {}

    /**
     * A sequence of several items becomes a list, an empty one nothing, a node its text.
     *
     * @throws IllegalStateException if it is a function or too deep
     */
    static @Nullable Object plain(XdmValue value) {
        return plain(value, 0);
    }

    private static @Nullable Object plain(XdmValue value, int depth) {
        if (depth > DEEPEST) {
            throw new IllegalStateException("A mapping's answer is too deep");
        }
        if (value instanceof XdmMap map) {
            return map(map, depth);
        }
        if (value instanceof XdmArray array) {
            return list(array.asList(), depth);
        }
        if (value.size() != 1) {
            List<XdmValue> items = new ArrayList<>();
            value.forEach(items::add);
            return items.isEmpty() ? null : list(items, depth);
        }
        return item(value.itemAt(0), depth);
    }

    private static @Nullable Object item(XdmItem item, int depth) {
        return switch (item) {
            case XdmMap map -> map(map, depth);
            case XdmArray array -> list(array.asList(), depth);
            case XdmNode node -> node.getStringValue();
            case XdmAtomicValue atomic -> atomic(atomic);
            default -> throw new IllegalStateException("A mapping returns maps, arrays and values");
        };
    }

    private static Object atomic(XdmAtomicValue value) {
        try {
            if (value.getPrimitiveTypeName().equals(ItemType.BOOLEAN.getTypeName())) {
                return value.getBooleanValue();
            }
            if (value.getPrimitiveTypeName().equals(ItemType.INTEGER.getTypeName())
                    || value.getPrimitiveTypeName().equals(ItemType.DECIMAL.getTypeName())) {
                return value.getDecimalValue();
            }
            return value.getStringValue();
        } catch (SaxonApiException e) {
            throw new IllegalStateException("A value that is not what its type says", e);
        }
    }

    private static Map<String, Object> map(XdmMap map, int depth) {
        Map<String, Object> plain = new LinkedHashMap<>();
        for (Map.Entry<XdmAtomicValue, XdmValue> entry : map.entrySet()) {
            Object value = plain(entry.getValue(), depth + 1);
            if (value != null) {
                plain.put(entry.getKey().getStringValue(), value);
            }
        }
        return plain;
    }

    private static List<Object> list(List<? extends XdmValue> values, int depth) {
        List<Object> plain = new ArrayList<>();
        for (XdmValue value : values) {
            Object item = plain(value, depth + 1);
            if (item != null) {
                plain.add(item);
            }
        }
        return plain;
    }

    /** Plain Java maps, lists and values to XPath ones. */
    static XdmValue xdm(@Nullable Object value) {
        return switch (value) {
            case null -> XdmEmptySequence.getInstance();
            case Map<?, ?> map -> xdmMap(map);
            case Collection<?> list ->
                new XdmArray(list.stream().map(Values::xdm).toArray(XdmValue[]::new));
            case Boolean truth -> new XdmAtomicValue(truth);
            case Integer number -> new XdmAtomicValue(number);
            case Long number -> new XdmAtomicValue(number);
            case Number number -> new XdmAtomicValue(number.doubleValue());
            default -> new XdmAtomicValue(String.valueOf(value));
        };
    }

    private static XdmMap xdmMap(Map<?, ?> map) {
        XdmMap xdm = new XdmMap();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            xdm = xdm.put(new XdmAtomicValue(String.valueOf(entry.getKey())), xdm(entry.getValue()));
        }
        return xdm;
    }
}
