package org.biggerpicture.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The look of the pages")
class LookTest {
    private static final Path STATIC = Path.of("src/main/resources/static");

    @ParameterizedTest(name = "{0} on {1} reads at {2} to 1 or better")
    @CsvSource({
        "ink, white, 7",
        "ink, paper, 7",
        "ink, pine-pale, 7",
        "ink-soft, white, 4.5",
        "ink-soft, paper, 4.5",
        "ink-soft, pine-pale, 4.5",
        "white, pine-dark, 7",
        "white, pine, 7",
        "known, known-pale, 4.5",
        "part, part-pale, 4.5",
        "missing, missing-pale, 4.5",
        "closed, closed-pale, 4.5",
        "unclear, unclear-pale, 4.5",
        "quiet, quiet-pale, 4.5",
        "part, white, 4.5",
        "missing, white, 4.5",
        "edge, white, 3",
        "ink, missing-pale, 7"
    })
    void text_stands_out(String text, String ground, double least) throws IOException {
        double[] light = {luminance(colour(text)), luminance(colour(ground))};
        double contrast = (Math.max(light[0], light[1]) + 0.05) / (Math.min(light[0], light[1]) + 0.05);

        assertThat(contrast).isGreaterThanOrEqualTo(least);
    }

    @Test
    void no_stylesheet_or_script_differs_from_what_its_notice_says() throws Exception {
        String vendor = Files.readString(STATIC.resolve("vendor.json"));

        assertThat(vendor).contains(sha256("bp.css"), sha256("bp.js"));
    }

    @Test
    void the_pages_stay_light() throws IOException {
        assertThat(gzip("bp.css")).isLessThan(20 * 1024);
        assertThat(gzip("bp.js")).isLessThan(15 * 1024);
    }

    @Test
    void nothing_is_fetched_from_elsewhere_and_no_crown_is_worn() throws IOException {
        assertThat(Files.readString(STATIC.resolve("bp.css")))
                .doesNotContain("url(", "@import", "@font-face", "GDS Transport");
    }

    private static String colour(String name) throws IOException {
        String css = Files.readString(STATIC.resolve("bp.css"));
        Matcher found = Pattern.compile("--bp-" + name + ": ?(#[0-9a-f]{6})").matcher(css);
        assertThat(found.find()).as("a colour named " + name).isTrue();
        return found.group(1);
    }

    /** Relative luminance, WCAG 2.2. */
    private static double luminance(String hex) {
        double[] weights = {0.2126, 0.7152, 0.0722};
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            double channel = Integer.parseInt(hex.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
            sum += weights[i] * (channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4));
        }
        return sum;
    }

    private static String sha256(String file) throws IOException, NoSuchAlgorithmException {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(STATIC.resolve(file)));
        return HexFormat.of().formatHex(digest);
    }

    private static int gzip(String file) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(Files.readAllBytes(STATIC.resolve(file)));
        }
        return packed.size();
    }
}
