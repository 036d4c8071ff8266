package school;

import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.authenticators.browser.UsernamePasswordForm;
import org.keycloak.authentication.authenticators.util.AuthenticatorUtils;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

/**
 * Keycloak's own password form, save that a locked account costs as much as an absent or an open one (Q9): Keycloak
 * leaves the comparison out for an account that is locked after wrong passwords, and so its answer, four times as
 * fast, told a stranger that the account exists. An absent account it hashes for nothing; here a locked one too.
 */
public final class EvenPasswordForm extends UsernamePasswordForm {
    EvenPasswordForm(KeycloakSession session) {
        super(session);
    }

    @Override
    protected boolean isDisabledByBruteForce(AuthenticationFlowContext context, UserModel user) {
        boolean locked = super.isDisabledByBruteForce(context, user);
        if (locked) {
            AuthenticatorUtils.dummyHash(context);
        }
        return locked;
    }
}
