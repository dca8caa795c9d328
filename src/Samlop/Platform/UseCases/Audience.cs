namespace Samlop.Platform.UseCases;

/// <summary>The kinds of audience, as they are stored.</summary>
public enum AudienceKind
{
    Everyone,
    Within,
    Parties,
}

/// <summary>Who is told of an event and reads its reason, of those who find the event's own subject.</summary>
/// <param name="Organisation">For <see cref="AudienceKind.Within"/>; null is the organisation of who did it.</param>
/// <param name="Category">For <see cref="AudienceKind.Parties"/>: what a reader must read by.</param>
public sealed record Audience(AudienceKind Kind, OrganisationId? Organisation, string? Category)
{
    /// <summary>Everyone who finds the subject.</summary>
    public static readonly Audience Everyone = new(AudienceKind.Everyone, null, null);

    /// <summary>
    /// Only those of the organisation that did it: a county's work on its draft, the directorate's handling of an application.
    /// </summary>
    public static readonly Audience WithinOwn = new(AudienceKind.Within, null, null);

    /// <summary>Only those of one organisation, whoever did it.</summary>
    public static Audience Within(OrganisationId organisation) => new(AudienceKind.Within, organisation, null);

    /// <summary>The parties who find the subject and read it by this category of facts (see <see cref="Reader"/>).</summary>
    public static Audience Parties(string category) => new(AudienceKind.Parties, null, category);
}
