using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Persons.Graded;

/// <summary>What happened to a naming.</summary>
public enum NamingStep
{
    TakenBack,
    Returned,
    Withdrawn,
    InForce,
}

/// <summary>A naming was sent to a second person; also when it is sent again.</summary>
[Event("persons.naming.sent"), NoNews]
public sealed record NamingSent(NamingId Naming, GradedReferenceId Reference, UserId User) : IEvent
{
    Subjects IEvent.About => Subjects.Of(Naming).And(Reference);

    Audience IEvent.For => GradedNotices.Nobody;

    Phrase IEvent.Told => Phrase.In<GradedText>(nameof(GradedText.Told_NamingSent));

    internal static NamingSent Of(Naming naming) => new(naming.Id, naming.Reference, naming.User);
}

/// <summary>A naming ended before the last day that was decided, by one person's act or since the grading was lifted.</summary>
[Event("persons.naming.ended"), NoNews]
public sealed record NamingEnded(NamingId Naming, GradedReferenceId Reference, UserId User) : IEvent
{
    Subjects IEvent.About => Subjects.Of(Naming).And(Reference);

    Audience IEvent.For => GradedNotices.Nobody;

    Phrase IEvent.Told => Phrase.In<GradedText>(nameof(GradedText.Told_NamingEnded));

    internal static NamingEnded Of(Naming naming) => new(naming.Id, naming.Reference, naming.User);
}

/// <summary>A step on the way of a naming.</summary>
[Event("persons.naming.moved"), NoNews]
public sealed record NamingMoved(NamingId Naming, GradedReferenceId Reference, UserId User, NamingStep Step) : IEvent
{
    private static readonly Words<GradedText, NamingStep> ToldWords = new("Told_Naming");

    Subjects IEvent.About => Subjects.Of(Naming).And(Reference);

    Audience IEvent.For => GradedNotices.Nobody;

    Phrase IEvent.Told => ToldWords.Of(Step);

    internal static NamingMoved Of(Naming naming, NamingStep step) => new(naming.Id, naming.Reference, naming.User, step);
}

/// <summary>Whoever recorded a grading asked for somebody to be named.</summary>
[Event("persons.naming.asked"), NoNews]
public sealed record NamingAsked(GradedReferenceId Reference, OrganisationId By) : IEvent
{
    Subjects IEvent.About => Subjects.Of(Reference);

    Audience IEvent.For => GradedNotices.Nobody;

    Phrase IEvent.Told => Phrase.In<GradedText>(nameof(GradedText.Told_Asked));
}
