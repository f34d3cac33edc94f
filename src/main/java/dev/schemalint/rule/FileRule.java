package dev.schemalint.rule;

import dev.schemalint.story.Chapter;
import java.util.List;

/** A danger that shows only in a file as a whole; asked once per file. */
public non-sealed interface FileRule extends Rule {

    /** What is wrong in the file. */
    List<Verdict> judge(Chapter chapter);
}
