package dev.schemalint.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class GithubReportTest {

    private static final String VALUE = "[^:,\r\n]*";
    private static final String COMMAND =
            "::(error|warning|notice) [a-zA-Z]+=" + VALUE + "(,[a-zA-Z]+=" + VALUE + ")*::[^\r\n]*";

    @Test
    void whatIsInNamesAndScriptsStartsNoCommandOfItsOwn() throws IOException {
        List<String> lines = lines(Hostile.outcome());
        assertThat(lines).hasSize(3).allMatch(line -> line.matches(COMMAND));
        assertThat(lines.get(0))
                .startsWith("::error file=db/50%25%2Ca%3Ab%0D%0A%3A%3Aerror file=x%3A%3Ay`|<b>\"'&@me.sql,line=2,")
                .contains(" 100%25 ")
                .doesNotContain("\u001b");
    }

    @Test
    void columnsStandOnlyWhereAFindingIsOnOneLine() throws IOException {
        assertThat(lines(Outcomes.much()))
                .anyMatch(line -> line.contains(",line=2,endLine=2,col=1,endColumn=13,title=schemalint (index-blocks"))
                .anyMatch(line -> line.startsWith("::notice ")
                        && line.contains(",line=6,endLine=12,title=")
                        && !line.contains("col="))
                .contains("::error file=db/V3__gone.sql,title=schemalint (unreadable-file)::does not exist.");
    }

    @Test
    void noLevelHasMoreThanGithubShowsAndTheRestIsSummedUp() throws IOException {
        List<String> lines = lines(Hostile.many(15, 3, 35));
        assertThat(lines).filteredOn(line -> line.startsWith("::error ")).hasSize(10);
        assertThat(lines).filteredOn(line -> line.startsWith("::warning ")).hasSize(3);
        assertThat(lines).filteredOn(line -> line.startsWith("::notice ")).hasSize(10);
        assertThat(lines.get(0)).startsWith("::error ");
        assertThat(lines.get(lines.size() - 1))
                .startsWith("::notice title=schemalint::Not shown here: 25 errors, 6 notes.%0Adb/V1__many.sql:29 ")
                .endsWith("%0Aand 11 more");
    }

    @Test
    void whatFitsIsNotSummedUp() throws IOException {
        assertThat(lines(Hostile.many(10, 10, 10))).hasSize(30).noneMatch(line -> line.contains("Not shown"));
        assertThat(lines(Hostile.many(11, 0, 0))).hasSize(10).last().asString().contains("Not shown here: 2 notes.");
    }

    private static List<String> lines(Outcome outcome) throws IOException {
        return List.of(
                ReportsTest.text(Format.GITHUB.report(Look.PLAIN), outcome).split("\n"));
    }
}
