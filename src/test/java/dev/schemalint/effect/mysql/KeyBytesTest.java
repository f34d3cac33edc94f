package dev.schemalint.effect.mysql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.schemalint.dialect.Dialect;
import dev.schemalint.effect.Effect;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Keys that are too long, as servers were asked. */
class KeyBytesTest {

    private static final String NOTHING = "-";

    @Test
    void refusesKeysThatServersRefusedAndNoOthers() throws IOException {
        List<String> differences = new ArrayList<>();
        for (String line : Files.readAllLines(MysqlCase.FOLDER.resolve("key-lengths.tsv"))) {
            if (!line.startsWith("#")) {
                String[] cells = line.split("\t");
                boolean told = refusal(cells).startsWith("1071");
                if (told != cells[7].equals("yes")) {
                    differences.add(line);
                }
            }
        }
        assertThat(differences).isEmpty();
    }

    private static String refusal(String[] cells) {
        Dialect dialect = Dialect.named(cells[1]).orElseThrow();
        Effect effect = MysqlDatabase.empty(dialect, cells[2])
                .after(text(cells[3]))
                .after(text(cells[4]))
                .effect(cells[5]);
        return effect.refused() ? effect.why().orElse("") : "";
    }

    private static String text(String cell) {
        return cell.equals(NOTHING) ? "" : cell + ";";
    }
}
