using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Persons.Grounds;
using Samlop.Persons.Look;
using Samlop.Persons.Record;
using Samlop.Persons.Terms;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Persons.Rights;

/// <summary>A person asked for something of what is recorded.</summary>
[Event("persons.right.asked"), NoNews]
public sealed record RightAsked(RightsRequestId Request, PersonId Person, RightKind Kind, OrganisationId Asked, DateOnly Due) : IEvent
{
    /// <summary>As which kind of body; null of a look, and of an event from before it was told.</summary>
    public PartyKind? AskedKind { get; init; }

    Subjects IEvent.About => Subjects.Of(Request).And(Person);

    Audience IEvent.For => RightsNotices.Handling;

    Phrase IEvent.Told => Phrase.In<RightsText>(nameof(RightsText.Told_Asked));
}

/// <summary>What became of it.</summary>
public enum RightStep
{
    Answered,
    Prolonged,
    TakenBack,
    Lifted,
}

/// <summary>A request was answered, got more time, was taken back, or a restriction was lifted.</summary>
[Event("persons.right.moved"), NoNews]
public sealed record RightMoved(
    RightsRequestId Request, PersonId Person, RightStep Step, RightAnswer? Answer, UserId AskedBy) : IEvent
{
    private static readonly Words<RightsText, RightStep> ToldWords = new("Told");

    Subjects IEvent.About => Subjects.Of(Request).And(Person);

    Audience IEvent.For => RightsNotices.Handling;

    Phrase IEvent.Told => ToldWords.Of(Step);
}

/// <summary>Varsler om krav: that something is asked or answered, and neither of whom nor what.</summary>
internal static class RightsNotices
{
    /// <summary>No history tells it: the pages of the request do.</summary>
    public static readonly Audience Handling = Audience.Parties("persons.rights");

    public static readonly NoticeGroup Group = new(
        "persons.rights",
        Phrase.In<RightsText>(nameof(RightsText.Notices_Title)),
        Phrase.In<RightsText>(nameof(RightsText.Notices_Explained)),
        MayBeStopped: false,
        [Role.Participant, .. ReadPersons.Needs.Roles]);

    public static NoticeKind TellsBody { get; } = NoticeKind.Of<RightAsked>(
        "persons.right.asked", Group, "those who read persons for the body that is asked, where the person's address is not graded",
        async (happened, occasion) => await occasion.Db.Rows<RightsRequest>().Counted().Told(occasion.Db, occasion.Today)
            .AnyAsync(r => r.Id == happened.Request, occasion.Cancel)
            ? new Waiting.Told(
                Phrase.In<RightsText>(nameof(RightsText.Notice_Asked), new DateArgument(happened.Due)),
                PersonUrls.AskedRight(happened.Request),
                await PersonNotices.At(happened.Asked, happened.AskedKind, ReadPersons.Needs.Roles, occasion, happened.Person))
            {
                About = new Subject(PersonNotices.Receiving, happened.Asked.Value),
                Due = happened.Due,
            }
            : null);

    public static NoticeKind TellsPerson { get; } = NoticeKind.Of<RightMoved>(
        "persons.right.moved", Group, "the person who asked, when it is answered, gets more time, or a restriction is lifted",
        (happened, _) => Task.FromResult(happened.Step is RightStep.TakenBack ? null : new Waiting.Told(
            Phrase.In<RightsText>(nameof(RightsText.Notice_Moved)), PersonUrls.OwnRight(happened.Request), Readers.Of(happened.AskedBy))));
}
