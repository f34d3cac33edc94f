package dev.schemalint.rule;

import dev.schemalint.operation.Operation;
import dev.schemalint.story.Situation;
import java.util.Optional;

/** A danger that lies in one operation; asked for every operation of its type. */
public non-sealed interface OperationRule<O extends Operation> extends Rule {

    /** What is wrong with the operation in its situation, if anything is. */
    Optional<Verdict> judge(O operation, Situation at);
}
