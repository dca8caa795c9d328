using Microsoft.EntityFrameworkCore;
using Samlop.Audit.TwoPerson;
using Samlop.Persons.Grounds;
using Samlop.Persons.Reading;
using Samlop.Persons.Record;
using Samlop.Persons.Terms;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Persons.Merging;

/// <summary>
/// A pair as somebody handles it. Of the two who merge or part, one is at a body that made one of the records; the other is the data
/// protection officer, or at the body that made the other record.
/// </summary>
/// <param name="Earlier">The body that made the earlier record.</param>
/// <param name="Later">The body that made the later one.</param>
/// <param name="Own">Those of the two records that the actor's body made, and that are there for it.</param>
internal sealed record PairInHand(PersonPair Pair, Actor Actor, ReadingParty Party, Body Earlier, Body Later, IReadOnlyList<PersonId> Own)
{
    public static readonly Refusal StepWaits = Refusal.In<MergeText>(nameof(StepWaits));
    public static readonly Refusal IsMergedAlready = Refusal.In<MergeText>(nameof(IsMergedAlready));
    public static readonly Refusal IsNotMerged = Refusal.In<MergeText>(nameof(IsNotMerged));
    public static readonly Refusal LeadsAlready = Refusal.In<MergeText>(nameof(LeadsAlready));
    public static readonly Refusal AnotherAnswers = Refusal.In<MergeText>(nameof(AnotherAnswers));

    private bool OwnsBoth => Own.Count == 2;

    /// <summary>The body that made a record of the pair.</summary>
    public Body BodyOf(PersonId record) => record == Pair.Earlier ? Earlier : Later;

    public PersonId OtherOf(PersonId record) => record == Pair.Earlier ? Pair.Later : Pair.Earlier;

    /// <summary>The officer; or, where both records are of one body, somebody there, who sees both.</summary>
    public Refusal? MayProposeMerge() =>
        Pair.Waiting is not null ? StepWaits : Pair.IsMerged ? IsMergedAlready
        : Actor.IsOfficer() || OwnsBoth ? null : Refusal.NotFound;

    /// <summary>The officer, or somebody at a body that made one of the records.</summary>
    public Refusal? MayProposeParting() =>
        Pair.Waiting is not null ? StepWaits : !Pair.IsMerged ? IsNotMerged
        : Actor.IsOfficer() || Own.Count > 0 ? null : Refusal.NotFound;

    /// <summary>
    /// Who is asked: of what the officer proposes the body whose record leads to the other; of what that body proposes the body of the
    /// other; where both are one, the officer.
    /// </summary>
    /// <returns>Null for the officer.</returns>
    public Body? AskedOf(PersonId leads)
    {
        if (Actor.IsOfficer()) return BodyOf(leads);
        var other = Party.Body == BodyOf(leads) ? BodyOf(OtherOf(leads)) : BodyOf(leads);
        return other == Party.Body ? null : other;
    }

    public Refusal? MayAnswer(MergeStep step) =>
        (step.Asked is null ? Actor.IsOfficer() : Party.Body == new Body(step.AskedKind!.Value, step.Asked.Value)) ? null : AnotherAnswers;

    public MergeAnswered Answered(MergeStep step, bool isConfirmed)
    {
        Body[] bodies = [.. new[] { Earlier, Later }.Distinct()];
        return new(
            Pair.Id, step.Id, step.Kind, isConfirmed, step.Stays, step.Leads, [.. bodies.Select(body => body.Organisation)])
        {
            BodyKinds = [.. bodies.Select(body => body.Kind)],
        };
    }
}

internal static class PairsInHand
{
    /// <summary>Null where the actor does not find the pair.</summary>
    public static async Task<PairInHand?> Pair(
        this SharingReaders readers, AppDb db, Actor actor, PersonPairId id, CancellationToken cancel)
    {
        var party = await readers.PartyOf(db, actor, cancel);
        if (await db.Rows<PersonPair>().HandledBy(db, actor, party).SingleOrDefaultAsync(p => p.Id == id, cancel) is not { } pair)
            return null;
        var (earlier, later) = (pair.Earlier, pair.Later);
        var bodies = await db.Rows<Person>().All(Because.TwoRecordsMayBeOnePerson).Where(p => p.Id == earlier || p.Id == later)
            .Select(p => new { p.Id, p.OwnerKind, p.Owner }).ToDictionaryAsync(p => p.Id, p => new Body(p.OwnerKind, p.Owner), cancel);
        var own = await db.Rows<Person>().RecordedBy(party).Where(p => p.Id == earlier || p.Id == later).Select(p => p.Id)
            .ToListAsync(cancel);
        return new PairInHand(pair, actor, party, bodies[earlier], bodies[later], own);
    }

    /// <summary>The step that waits of a pair, with its check; null where none does.</summary>
    public static async Task<(MergeStep Step, TwoPersonCheck Check)?> WaitingStep(this AppDb db, PersonPair pair, CancellationToken cancel)
    {
        if (pair.Waiting is not { } waiting) return null;
        var step = await db.Rows<MergeStep>().Of(pair).SingleAsync(s => s.Id == waiting, cancel);
        return (step, await db.CheckOf(step, cancel));
    }

    /// <summary>Proposes a step and sends it in one.</summary>
    public static Refusal? Propose(this AppDb db, PairInHand hand, MergeKind kind, PersonId leads, Change change)
    {
        var asked = hand.AskedOf(leads);
        var step = new MergeStep
        {
            Id = NewId.Of<MergeStepId>(change.At),
            Pair = hand.Pair.Id,
            Kind = kind,
            Stays = hand.OtherOf(leads),
            Leads = leads,
            AskedKind = asked?.Kind,
            Asked = asked?.Organisation,
            ProposedAt = change.At,
        };
        db.Add(step);
        if (step.Send(db.BeginCheck(step, hand.Actor.User), hand.Actor, change.At) is { } no) return no;
        hand.Pair.Asks(step.Id);
        change.Record(new MergeProposed(
            hand.Pair.Id, step.Id, kind, step.Stays, step.Leads, hand.Actor.Organisation, asked?.Organisation)
        {
            AskedKind = asked?.Kind,
        });
        return null;
    }
}
