package dev.schemalint.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README has for Vim, typed into Vim. */
@Tag("places")
class EditorTest {

    @TempDir
    private Path temp;

    @Test
    void vimGoesToWhatWasFound() throws Exception {
        Matcher settings = Pattern.compile("Vim with `:(set [^`]+)`").matcher(Files.readString(Path.of("README.md")));
        assertThat(settings.find()).isTrue();
        Files.writeString(temp.resolve("V1__a b.sql"), "select 1;\n\n  drop table orders;\n");
        Tool vim = Tool.run(
                temp,
                Tool.withSchemalint(),
                List.of(
                        "vim",
                        "-N",
                        "-u",
                        "NONE",
                        "-i",
                        "NONE",
                        "-es",
                        "-c",
                        settings.group(1),
                        "-c",
                        "make",
                        "-c",
                        "call writefile([bufname('%').' '.line('.').' '.col('.').' '.getqflist()[0].text], 'place')",
                        "-c",
                        "qa!",
                        "V1__a b.sql"));
        assertThat(temp.resolve("place")).as(vim.output()).exists();
        assertThat(Files.readString(temp.resolve("place"))).startsWith("V1__a b.sql 3 3 error dropped-table Dropping ");
    }
}
