package org.biggerpicture.matching;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/**
 * Text brought to one form before it is compared: marks stripped, capitals A to Z, digits, hyphen and single spaces. The
 * value as given is kept for showing.
 */
final class PlainText {
    private PlainText() {}

    static String of(String raw) {
        if (plain(raw)) {
            return raw;
        }
        String text = ascii(raw) ? raw : Normalizer.normalize(raw, Normalizer.Form.NFD);
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            append(out, text.charAt(i));
        }
        return out.toString().strip();
    }

    private static boolean plain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!(c >= 'A' && c <= 'Z' || c >= '0' && c <= '9')) {
                return false;
            }
        }
        return true;
    }

    private static boolean ascii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 127) {
                return false;
            }
        }
        return true;
    }

    private static void append(StringBuilder out, char c) {
        if (c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-') {
            out.append(c);
        } else if (c >= 'a' && c <= 'z') {
            out.append((char) (c - 32));
        } else if (c == '\'' || c == '’' || c == '‘' || c == '`' || c == '.' || combining(c)) {
            return;
        } else if (letter(c) != null) {
            out.append(letter(c));
        } else if (out.length() > 0 && out.charAt(out.length() - 1) != ' ') {
            out.append(' ');
        }
    }

    private static boolean combining(char c) {
        return c > 127 && Character.getType(c) == Character.NON_SPACING_MARK;
    }

    /** Letters that canonical decomposition leaves whole. */
    private static @Nullable String letter(char c) {
        return switch (c) {
            case 'ł', 'Ł' -> "L";
            case 'đ', 'Đ', 'ð', 'Ð' -> "D";
            case 'ø', 'Ø' -> "O";
            case 'ß' -> "SS";
            case 'ı' -> "I";
            case 'æ', 'Æ' -> "AE";
            case 'œ', 'Œ' -> "OE";
            case 'þ', 'Þ' -> "TH";
            case 'ħ', 'Ħ' -> "H";
            default -> null;
        };
    }
}
