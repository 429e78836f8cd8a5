package fr.tnl.authority;

/** What a local authority is; {@link #OTHER} is an organisation that an applicant declared. */
public enum AuthorityKind {
    COMMUNE,
    /** Communauté de communes. */
    CC,
    /** Communauté d'agglomération. */
    CA,
    /** Communauté urbaine. */
    CU,
    METROPOLE,
    /** Établissement public territorial of the Greater Paris. */
    EPT,
    DEPARTEMENT,
    REGION,
    OTHER;

    /** Key of the name that people read, in the bundle {@code messages/authority}. */
    public String messageKey() {
        return "authority.kind." + name();
    }
}
