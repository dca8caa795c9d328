using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Access;

/// <summary>The processes of access (docs/processes.md).</summary>
public static class AccessProcess
{
    public static readonly ProcessType DemonstrationAdded = new("DemonstrationAdded");
    public static readonly ProcessType OrganisationAdded = new("OrganisationAdded");
    public static readonly ProcessType OrganisationChanged = new("OrganisationChanged");
    public static readonly ProcessType OrganisationEnded = new("OrganisationEnded");
    public static readonly ProcessType UserAdded = new("UserAdded");
    public static readonly ProcessType UserChanged = new("UserChanged");
    public static readonly ProcessType LanguageChosen = new("LanguageChosen");
    public static readonly ProcessType MembershipAdded = new("MembershipAdded");
    public static readonly ProcessType MembershipPeriodChanged = new("MembershipPeriodChanged");
    public static readonly ProcessType MembershipEnded = new("MembershipEnded");

    /// <summary>The fields that were changed, one after another.</summary>
    internal static Phrase Listed(IEnumerable<string> fieldKeys) =>
        fieldKeys.Select(key => Phrase.In<AccessText>("Field_" + key)).Aggregate((one, next) => Phrase.In<AccessText>(nameof(AccessText.OneAndNext), one, next));

    internal static Phrase Named(Role role) => Phrase.In<AccessText>("Role_" + role);
}

/// <summary>The demonstration's people and organisations were added.</summary>
public sealed record DemonstrationAdded(OrganisationId Directorate) : IEvent
{
    Guid IEvent.Subject => Directorate.Value;

    Phrase IEvent.Told => Phrase.In<AccessText>(nameof(AccessText.Told_DemonstrationAdded));
}

/// <summary>An organisation was let in.</summary>
public sealed record OrganisationAdded(OrganisationId Organisation, DateOnly ValidFrom) : IEvent
{
    Guid IEvent.Subject => Organisation.Value;

    Phrase IEvent.Told => Phrase.In<AccessText>(nameof(AccessText.Told_OrganisationAdded));
}

/// <summary>What is known of an organisation was corrected.</summary>
public sealed record OrganisationChanged(OrganisationId Organisation, IReadOnlyList<string> FieldKeys) : IEvent
{
    Guid IEvent.Subject => Organisation.Value;

    Phrase IEvent.Told => Phrase.In<AccessText>(nameof(AccessText.Told_Changed), AccessProcess.Listed(FieldKeys));
}

/// <summary>An organisation ceases to be, perhaps with a successor.</summary>
public sealed record OrganisationEnded(OrganisationId Organisation, DateOnly LastDay, OrganisationId? Successor) : IEvent
{
    Guid IEvent.Subject => Organisation.Value;

    Phrase IEvent.Told => Phrase.In<AccessText>(nameof(AccessText.Told_OrganisationEnded), new DateArgument(LastDay));
}

/// <summary>A person was let in.</summary>
public sealed record UserAdded(UserId User) : IEvent
{
    Guid IEvent.Subject => User.Value;

    Phrase IEvent.Told => Phrase.In<AccessText>(nameof(AccessText.Told_UserAdded));
}

/// <summary>A person's name or address was corrected.</summary>
public sealed record UserChanged(UserId User, IReadOnlyList<string> FieldKeys) : IEvent
{
    Guid IEvent.Subject => User.Value;

    Phrase IEvent.Told => Phrase.In<AccessText>(nameof(AccessText.Told_Changed), AccessProcess.Listed(FieldKeys));
}

/// <summary>A person chose the language of their pages and notices.</summary>
public sealed record LanguageChosen(UserId User, string LanguageCode) : IEvent
{
    Guid IEvent.Subject => User.Value;

    Phrase IEvent.Told => Phrase.In<AccessText>(nameof(AccessText.Told_LanguageChosen), Phrase.Verbatim(Languages.ByCode(LanguageCode)?.Name ?? LanguageCode));
}

/// <summary>A person got a role for an organisation.</summary>
public sealed record MembershipAdded(MembershipId Membership, UserId User, OrganisationId Organisation, Role Role, DateOnly From, DateOnly? To) : IEvent
{
    Guid IEvent.Subject => Membership.Value;

    Phrase IEvent.Told => To is { } to
        ? Phrase.In<AccessText>(nameof(AccessText.Told_MembershipAddedTo), AccessProcess.Named(Role), new DateArgument(From), new DateArgument(to))
        : Phrase.In<AccessText>(nameof(AccessText.Told_MembershipAdded), AccessProcess.Named(Role), new DateArgument(From));
}

/// <summary>A role got another period.</summary>
public sealed record MembershipPeriodChanged(MembershipId Membership, Role Role, DateOnly From, DateOnly? To) : IEvent
{
    Guid IEvent.Subject => Membership.Value;

    Phrase IEvent.Told => To is { } to
        ? Phrase.In<AccessText>(nameof(AccessText.Told_PeriodChangedTo), AccessProcess.Named(Role), new DateArgument(From), new DateArgument(to))
        : Phrase.In<AccessText>(nameof(AccessText.Told_PeriodChanged), AccessProcess.Named(Role), new DateArgument(From));
}

/// <summary>A role ends.</summary>
public sealed record MembershipEnded(MembershipId Membership, Role Role, DateOnly LastDay) : IEvent
{
    Guid IEvent.Subject => Membership.Value;

    Phrase IEvent.Told => Phrase.In<AccessText>(nameof(AccessText.Told_MembershipEnded), AccessProcess.Named(Role), new DateArgument(LastDay));
}
