using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Persons.Enter;
using Samlop.Persons.Grounds;
using Samlop.Persons.Reading;
using Samlop.Persons.Record;
using Samlop.Persons.Terms;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Persons.Merging;

/// <summary>Somebody proposed that two records are merged or parted.</summary>
/// <param name="By">The organisation that proposed it.</param>
/// <param name="Asked">The organisation whose people answer; null where the data protection officer does.</param>
[Event("persons.merge.proposed"), NoNews]
public sealed record MergeProposed(
    PersonPairId Pair, MergeStepId Step, MergeKind Kind, PersonId Stays, PersonId Leads, OrganisationId By, OrganisationId? Asked) : IEvent
{
    /// <summary>As which kind of body; null where the officer answers, and of an event from before it was told.</summary>
    public PartyKind? AskedKind { get; init; }

    Subjects IEvent.About => Subjects.Of(Pair).And(Stays).And(Leads);

    Audience IEvent.For => MergeNotices.Handling;

    Phrase IEvent.Told => Phrase.In<MergeText>(
        Kind is MergeKind.Merge ? nameof(MergeText.Told_MergeProposed) : nameof(MergeText.Told_PartProposed));
}

/// <summary>A second person put it in force, or did not.</summary>
/// <param name="IsConfirmed">False where the second person said no.</param>
/// <param name="Bodies">The organisations that made the two records.</param>
[Event("persons.merge.answered"), NoNews]
public sealed record MergeAnswered(
    PersonPairId Pair, MergeStepId Step, MergeKind Kind, bool IsConfirmed, PersonId Stays, PersonId Leads,
    IReadOnlyList<OrganisationId> Bodies) : IEvent
{
    /// <summary>As which kinds of bodies, in the same order; null of an event from before it was told.</summary>
    public IReadOnlyList<PartyKind>? BodyKinds { get; init; }

    Subjects IEvent.About => Subjects.Of(Pair).And(Stays).And(Leads);

    Audience IEvent.For => MergeNotices.Handling;

    Phrase IEvent.Told => Phrase.In<MergeText>((Kind, IsConfirmed) switch
    {
        (MergeKind.Merge, true) => nameof(MergeText.Told_Merged),
        (MergeKind.Part, true) => nameof(MergeText.Told_Parted),
        _ => nameof(MergeText.Told_Denied),
    });
}

/// <summary>Whoever proposed it took it back.</summary>
[Event("persons.merge.taken-back"), NoNews]
public sealed record MergeTakenBack(PersonPairId Pair, MergeStepId Step, MergeKind Kind, PersonId Stays, PersonId Leads) : IEvent
{
    Subjects IEvent.About => Subjects.Of(Pair).And(Stays).And(Leads);

    Audience IEvent.For => MergeNotices.Handling;

    Phrase IEvent.Told => Phrase.In<MergeText>(nameof(MergeText.Told_TakenBack));
}

/// <summary>Varsler om registreringer av samme person: that something waits or is decided, and nothing of whom.</summary>
internal static class MergeNotices
{
    /// <summary>No history tells it: the page of the pair does.</summary>
    public static readonly Audience Handling = Audience.Parties("persons.merges");

    public static readonly NoticeGroup Group = new(
        "persons.merging",
        Phrase.In<MergeText>(nameof(MergeText.Notices_Title)),
        Phrase.In<MergeText>(nameof(MergeText.Notices_Explained)),
        MayBeStopped: false,
        HandlePairs.Needs.Roles);

    public static NoticeKind TellsSecond { get; } = NoticeKind.Of<MergeProposed>(
        "persons.merge.waits", Group, "those who register persons at the body that is asked; else the data protection officers",
        async (happened, occasion) => happened.Asked is not null && await IsGraded(occasion, happened.Stays, happened.Leads) ? null : new(
            Phrase.In<MergeText>(nameof(MergeText.Notice_Waits)), PersonUrls.Pair(happened.Pair),
            happened.Asked is { } body
                ? await PersonNotices.At(
                    body, happened.AskedKind, RegisterPerson.Needs.Roles, occasion, happened.Stays, happened.Leads)
                : await Officers(occasion))
        {
            Matter = happened.Step.Value,
            // Which other body has a record of the person is told to nobody.
            From = happened.Asked ?? happened.By,
        }).WhileSent();

    public static NoticeKind TellsProposer { get; } = NoticeKind.Of<MergeAnswered>(
        "persons.merge.answered", Group, "whoever proposed it",
        async (happened, occasion) => new(
            Phrase.In<MergeText>(nameof(MergeText.Notice_Answered)), PersonUrls.Pair(happened.Pair),
            Readers.Of(await occasion.SenderOf(happened.Step.Value)))
        {
            Matter = happened.Step.Value,
        });

    public static NoticeKind TellsBodies { get; } = NoticeKind.OfEach<MergeAnswered>(
        "persons.merge.in-force", Group, "those who register persons at the bodies that made the records, where it is put in force",
        async (happened, occasion) => !happened.IsConfirmed || await IsGraded(occasion, happened.Stays, happened.Leads)
            ? []
            : await ToBodies(happened, occasion));

    private static async Task<IEnumerable<Waiting.Told>> ToBodies(MergeAnswered happened, Occasion occasion)
    {
        var told = new List<Waiting.Told>();
        foreach (var (index, body) in happened.Bodies.Index())
        {
            var to = await PersonNotices.At(
                body, happened.BodyKinds?[index], RegisterPerson.Needs.Roles, occasion, happened.Stays, happened.Leads);
            told.Add(new(
                Phrase.In<MergeText>(
                    happened.Kind is MergeKind.Merge ? nameof(MergeText.Notice_Merged) : nameof(MergeText.Notice_Parted)),
                PersonUrls.Pair(happened.Pair), to)
            {
                Matter = happened.Step.Value,
                From = body,
            });
        }

        return told;
    }

    // Of such a pair no body is told: that something waits, and then cannot be seen, would tell them.
    private static Task<bool> IsGraded(Occasion occasion, PersonId one, PersonId other) =>
        occasion.Db.Rows<Person>().Graded(occasion.Today).AnyAsync(p => p.Id == one || p.Id == other, occasion.Cancel);

    private static async Task<Readers> Officers(Occasion occasion) => Readers.Of(await occasion.Db.HeldOn(occasion.Today)
        .Where(m => m.Role == Role.DataProtectionOfficer).Select(m => m.User).Distinct().ToListAsync(occasion.Cancel));
}
