namespace Samlop.Intake.Eligibility;

/// <summary>A permit with what it gives, as far as the facts tell.</summary>
/// <param name="Permit">The permit.</param>
/// <param name="Ground">Its ground in the table; null where it is not known.</param>
/// <param name="Programme">Whether it gives the introduction programme; null where the facts do not tell.</param>
/// <param name="SettledByProgramme">True where the facts do not tell, and the programme that has begun does.</param>
internal sealed record SeenPermit(Permit Permit, PermitGround? Ground, bool? Programme, bool SettledByProgramme)
{
    private const int Years = 5;

    /// <summary>Duty to training only; null where the ground is not known.</summary>
    public bool? Duty => Ground?.DutyToTraining;

    /// <param name="permit">The permit.</param>
    /// <param name="book">The table of grounds.</param>
    /// <param name="begun">The programme has begun: what the facts do not tell about the ground, the municipality has settled.</param>
    public static SeenPermit Of(Permit permit, RuleBook book, bool begun)
    {
        var ground = permit.Ground is { } name ? book.Ground(name) : null;
        if (ground is null || permit.GrantedOn < ground.FirstGranted) return new SeenPermit(permit, ground, null, false);
        var told = Told(permit, ground);
        var settled = begun && told is null;
        return new SeenPermit(permit, ground, settled ? true : told, settled);
    }

    /// <summary>Granted before anybody had the ground: date or ground is wrong.</summary>
    public bool GrantedTooEarly => Permit.GrantedOn < Ground?.FirstGranted;

    /// <summary>
    /// The permits that may be the one that decides: the earliest that gives the programme, else the earliest that gives duty, else the
    /// earliest. One where the facts are enough; where they are not, every permit that what is not known could make the one.
    /// </summary>
    public static IReadOnlyList<SeenPermit> Deciding(IReadOnlyList<SeenPermit> permits)
    {
        var found = new List<SeenPermit>();
        foreach (var gives in (Func<SeenPermit, bool?>[])[p => p.Programme, p => p.Duty, _ => true])
        {
            found.AddRange(
                permits.Where(p => gives(p) != false && !permits.Any(q => gives(q) == true && q.Permit.GrantedOn < p.Permit.GrantedOn))
            );
            if (permits.Any(p => gives(p) == true && p.Permit.GrantedOn is not null))
                break;
        }

        return [.. found.Distinct().OrderBy(p => p.Permit.GrantedOn ?? DateOnly.MinValue)];
    }

    /// <summary>The facts of the ground, those that were needed and are not known among them.</summary>
    public IEnumerable<Fact> Facts()
    {
        yield return new Fact("permit", Permit.Ground);
        if (SettledByProgramme || Ground is null) yield break;
        if (GrantedTooEarly)
        {
            yield return new Fact("grantedOn", Permit.GrantedOn);
            yield break;
        }

        var kind = Ground.Programme;
        if (kind is ProgrammeGround.AfterApplicationForProtection or ProgrammeGround.FamilyAfterApplicationForProtection)
        {
            yield return new Fact("onProtectionApplication", Permit.OnProtectionApplication);
            if (Permit.OnProtectionApplication == false) yield return new Fact("paragraph", Permit.Paragraph);
        }

        if (kind is ProgrammeGround.ByParagraph)
            yield return new Fact("paragraph", Permit.Paragraph);
        if (
            kind is not (ProgrammeGround.FamilyWithinFiveYears or ProgrammeGround.FamilyAfterApplicationForProtection)
            || SurelyWithin(Permit, Ground) == true
        )
            yield break;
        yield return new Fact("referenceSettledOn", Permit.ReferenceSettledOn);
        yield return new Fact("familyAppliedOn", Permit.FamilyAppliedOn);
    }

    private static bool? Told(Permit permit, PermitGround ground) => ground.Programme switch
    {
        ProgrammeGround.Always => true,
        ProgrammeGround.AfterApplicationForProtection => AfterApplication(permit),
        ProgrammeGround.ByParagraph => permit.Paragraph switch
        {
            null or PermitParagraph.First or PermitParagraph.Fifth => null,
            PermitParagraph.FirstA => false,
            _ => true,
        },
        ProgrammeGround.FamilyWithinFiveYears => WithinFiveYears(permit, ground),
        ProgrammeGround.FamilyAfterApplicationForProtection => AfterApplication(permit) & WithinFiveYears(permit, ground),
        _ => false,
    };

    private static bool? AfterApplication(Permit permit) => permit switch
    {
        { OnProtectionApplication: true } or { Paragraph: PermitParagraph.Fifth } => true,
        { OnProtectionApplication: false, Paragraph: PermitParagraph.First } => false,
        _ => null,
    };

    private static bool? WithinFiveYears(Permit permit, PermitGround ground) =>
        SurelyWithin(permit, ground)
        | (permit is { ReferenceSettledOn: { } settled, FamilyAppliedOn: { } applied } ? applied < settled.AddYears(Years) : null);

    private static bool? SurelyWithin(Permit permit, PermitGround ground)
    {
        if (ground.FamilySurelyBefore is not { } day) return false;
        return permit.GrantedOn is { } granted ? granted < day : null;
    }
}
