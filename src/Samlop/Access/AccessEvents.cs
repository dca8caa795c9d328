using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Access;

/// <summary>The demonstration's people and organisations were added.</summary>
[Event("access.demonstration.added"), Was("DemonstrationAdded")]
public sealed record DemonstrationAdded(OrganisationId Directorate) : IEvent
{
    Subjects IEvent.About => Subjects.Of(Directorate);

    Audience IEvent.For => Audience.Everyone;

    Phrase IEvent.Told => Phrase.In<AccessText>(nameof(AccessText.Told_DemonstrationAdded));
}

/// <summary>An organisation was let in.</summary>
[Event("access.organisation.added"), Was("OrganisationAdded")]
public sealed record OrganisationAdded(OrganisationId Organisation, DateOnly ValidFrom) : IEvent
{
    Subjects IEvent.About => Subjects.Of(Organisation);

    Audience IEvent.For => Audience.Everyone;

    Phrase IEvent.Told => Phrase.In<AccessText>(nameof(AccessText.Told_OrganisationAdded));
}

/// <summary>What is known of an organisation was corrected.</summary>
[Event("access.organisation.changed"), Was("OrganisationChanged")]
public sealed record OrganisationChanged(OrganisationId Organisation, IReadOnlyList<string> FieldKeys) : IEvent
{
    Subjects IEvent.About => Subjects.Of(Organisation);

    Audience IEvent.For => Audience.Everyone;

    Phrase IEvent.Told => Phrase.In<AccessText>(nameof(AccessText.Told_Changed), AccessWords.Listed(FieldKeys));
}

/// <summary>An organisation ceases to be, perhaps with a successor.</summary>
[Event("access.organisation.ended"), Was("OrganisationEnded")]
public sealed record OrganisationEnded(OrganisationId Organisation, DateOnly LastDay, OrganisationId? Successor) : IEvent
{
    Subjects IEvent.About => Subjects.Of(Organisation);

    Audience IEvent.For => Audience.Everyone;

    Phrase IEvent.Told => Phrase.In<AccessText>(nameof(AccessText.Told_OrganisationEnded), new DateArgument(LastDay));
}

/// <summary>A person was let in.</summary>
[Event("access.user.added"), Was("PersonAdded")]
public sealed record UserAdded([Was("person")] UserId User) : IEvent
{
    Subjects IEvent.About => Subjects.Of(User);

    Audience IEvent.For => Audience.Everyone;

    Phrase IEvent.Told => Phrase.In<AccessText>(nameof(AccessText.Told_UserAdded));
}

/// <summary>A person's name or address was corrected.</summary>
[Event("access.user.changed"), Was("PersonChanged")]
public sealed record UserChanged([Was("person")] UserId User, IReadOnlyList<string> FieldKeys) : IEvent
{
    Subjects IEvent.About => Subjects.Of(User);

    Audience IEvent.For => Audience.Everyone;

    Phrase IEvent.Told => Phrase.In<AccessText>(nameof(AccessText.Told_Changed), AccessWords.Listed(FieldKeys));
}

/// <summary>A person chose the language of their pages and notices.</summary>
[Event("access.user.language-chosen"), Was("LanguageChosen")]
public sealed record LanguageChosen([Was("person")] UserId User, string LanguageCode) : IEvent
{
    Subjects IEvent.About => Subjects.Of(User);

    Audience IEvent.For => Audience.Everyone;

    Phrase IEvent.Told => Phrase.In<AccessText>(nameof(AccessText.Told_LanguageChosen), Phrase.Verbatim(Languages.ByCode(LanguageCode)?.Name ?? LanguageCode));
}

/// <summary>A person got a role for an organisation.</summary>
[Event("access.membership.added"), Was("MembershipAdded")]
public sealed record MembershipAdded(
    MembershipId Membership, [Was("person")] UserId User, OrganisationId Organisation, Role Role, DateOnly From, DateOnly? To) : IEvent
{
    Subjects IEvent.About => Subjects.Of(Membership).And(User);

    Audience IEvent.For => Audience.Everyone;

    Phrase IEvent.Told => To is { } to
        ? Phrase.In<AccessText>(nameof(AccessText.Told_MembershipAddedTo), AccessWords.Named(Role), new DateArgument(From), new DateArgument(to))
        : Phrase.In<AccessText>(nameof(AccessText.Told_MembershipAdded), AccessWords.Named(Role), new DateArgument(From));
}

/// <summary>A role got another period.</summary>
[Event("access.membership.period-changed"), Was("MembershipPeriodChanged")]
public sealed record MembershipPeriodChanged(MembershipId Membership, UserId User, Role Role, DateOnly From, DateOnly? To) : IEvent
{
    Subjects IEvent.About => Subjects.Of(Membership).And(User);

    Audience IEvent.For => Audience.Everyone;

    Phrase IEvent.Told => To is { } to
        ? Phrase.In<AccessText>(nameof(AccessText.Told_PeriodChangedTo), AccessWords.Named(Role), new DateArgument(From), new DateArgument(to))
        : Phrase.In<AccessText>(nameof(AccessText.Told_PeriodChanged), AccessWords.Named(Role), new DateArgument(From));
}

/// <summary>A role ends.</summary>
[Event("access.membership.ended"), Was("MembershipEnded")]
public sealed record MembershipEnded(MembershipId Membership, UserId User, Role Role, DateOnly LastDay) : IEvent
{
    Subjects IEvent.About => Subjects.Of(Membership).And(User);

    Audience IEvent.For => Audience.Everyone;

    Phrase IEvent.Told => Phrase.In<AccessText>(nameof(AccessText.Told_MembershipEnded), AccessWords.Named(Role), new DateArgument(LastDay));
}
