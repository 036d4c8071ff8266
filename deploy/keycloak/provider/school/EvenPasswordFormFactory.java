package school;

import org.keycloak.authentication.Authenticator;
import org.keycloak.authentication.authenticators.browser.UsernamePasswordFormFactory;
import org.keycloak.models.KeycloakSession;

/** Stands in the place of Keycloak's own form under the same name, so that no flow of a realm has to be changed. */
public final class EvenPasswordFormFactory extends UsernamePasswordFormFactory {
    @Override
    public Authenticator create(KeycloakSession session) {
        return new EvenPasswordForm(session);
    }

    /** Of two providers of one name Keycloak takes the one with the higher order; its own has none. */
    @Override
    public int order() {
        return 100;
    }
}
