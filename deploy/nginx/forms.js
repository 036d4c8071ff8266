// Forms on their way to Keycloak (Q6). What its parser or its data base cannot take it answers with 500: a broken
// percent code, NUL, more than a thousand fields, an unknown charset. Such a form comes from no page and no client; it
// ends here with 400.

const FORM = 'application/x-www-form-urlencoded';
const OTHER_CHARSET = /charset\s*=\s*(?!"?utf-?8"?\s*(;|$))/;  // forms are written in UTF-8 alone
const MOST_FIELDS = 1000;  // as many as Keycloak's parser (RESTEasy Reactive) takes

function hex(sign) {
    if (sign >= 48 && sign <= 57) return sign - 48;
    const letter = sign | 32;
    return letter >= 97 && letter <= 102 ? letter - 87 : NaN;
}

// Whether the bytes of a form can be read.
function readable(body) {
    let fields = 1;
    for (let at = 0; at < body.length; at++) {
        const sign = body[at];
        if (sign === 0) return false;
        if (sign === 38) fields++;  // &
        if (sign === 37) {  // %
            if (!(hex(body[at + 1]) * 16 + hex(body[at + 2]) > 0)) return false;
            at += 2;
        }
    }
    return fields <= MOST_FIELDS;
}

function passed(r) {
    const kind = (r.headersIn['Content-Type'] || '').toLowerCase();
    const body = r.requestBuffer;
    if (kind.indexOf(FORM) >= 0 && (OTHER_CHARSET.test(kind) || (body && !readable(body)))) {
        r.return(400);
        return;
    }
    r.internalRedirect('@keycloak');
}

export default {passed};
