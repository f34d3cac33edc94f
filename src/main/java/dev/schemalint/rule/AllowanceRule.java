package dev.schemalint.rule;

import java.util.Optional;

/** A question about a comment that lets findings pass; asked when it is known which there are. */
public non-sealed interface AllowanceRule extends Rule {

    Optional<Objection> judge(Allowance allowance);
}
