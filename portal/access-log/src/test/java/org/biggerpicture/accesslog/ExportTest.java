package org.biggerpicture.accesslog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.spi.ToolProvider;
import org.biggerpicture.accesslog.verifier.Bundle;
import org.biggerpicture.accesslog.verifier.BundleVerifier;
import org.biggerpicture.accesslog.verifier.Verdict;
import org.biggerpicture.accesslog.verifier.VerifyLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportTest {

    @TempDir
    private Path folder;

    @Test
    void an_exported_log_is_sound_as_a_folder_and_as_a_zip() throws Exception {
        try (AccessLog log = Logs.open(Logs.h2(folder.resolve("log")), folder.resolve("keys"))) {
            log.append(Logs.intents(0, 300));
            log.checkpoints().issue();
            log.append(Logs.intents(300, 700));
            for (String name : List.of("bundle", "bundle.zip")) {
                log.checkpoints().exportTo(folder.resolve(name));
                try (Bundle bundle = Bundle.open(folder.resolve(name))) {
                    Verdict verdict = new BundleVerifier(
                                    bundle,
                                    Optional.of(log.checkpoints().key()),
                                    log.checkpoints().all())
                            .verify();
                    assertThat(verdict).isInstanceOfSatisfying(Verdict.Sound.class, sound -> {
                        assertThat(sound.entries()).isEqualTo(700);
                        assertThat(sound.checkpoints()).isEqualTo(4);
                    });
                }
            }
        }
    }

    @Test
    void the_verifier_needs_nothing_but_the_base_of_the_jdk() throws Exception {
        Path classes = Path.of(VerifyLog.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        StringWriter told = new StringWriter();
        ToolProvider jdeps = ToolProvider.findFirst("jdeps").orElseThrow();
        jdeps.run(new PrintWriter(told, true), new PrintWriter(told, true), "-v", "-filter:none", classes.toString());
        assertThat(told.toString()
                        .lines()
                        .filter(line -> line.matches(
                                " +org\\.biggerpicture\\.accesslog\\.(verifier|note|tree|json)\\..* -> .*"))
                        .map(line -> line.replaceFirst(".* -> (\\S+).*", "$1")))
                .isNotEmpty()
                .allMatch(used -> used.matches("java\\.(lang|util|io|nio|security|time)\\..*"
                        + "|org\\.biggerpicture\\.accesslog\\.(verifier|note|tree|json)\\..*"
                        + "|org\\.jspecify\\.annotations\\..*"));
    }
}
