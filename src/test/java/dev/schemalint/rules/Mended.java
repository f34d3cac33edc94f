package dev.schemalint.rules;

import dev.schemalint.engine.Example;
import dev.schemalint.engine.ExampleFile;
import dev.schemalint.finding.Edit;
import dev.schemalint.finding.Finding;
import java.util.ArrayList;
import java.util.List;

/** The files of an example with the fix of a finding applied. */
final class Mended {

    private Mended() {}

    static List<ExampleFile> files(Example example, Finding finding, List<Edit> edits) {
        List<ExampleFile> mended = new ArrayList<>();
        for (ExampleFile file : example.files()) {
            String sql = file.text();
            if (file.name().equals(finding.location().file())) {
                for (Edit edit : edits) {
                    sql = sql.substring(0, edit.location().span().start())
                            + edit.text()
                            + sql.substring(edit.location().span().end());
                }
            }
            mended.add(file.holding(sql));
        }
        return mended;
    }
}
