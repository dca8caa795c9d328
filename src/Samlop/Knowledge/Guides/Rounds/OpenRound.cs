using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Knowledge.Readings;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Knowledge.Guides.Rounds;

/// <summary>Åpne kommentarrunde: the edition is as it is while others comment on it. Who they are is chosen after.</summary>
[Process("knowledge.guide-round.opened"), TellsNobody(Untold.OwnWork)]
public sealed class OpenRound(AppDb db, OsloClock clock) : IUseCase<OpenRound.Input, OpenRound.Opened>
{
    /// <summary>A round lasts no longer than so many days.</summary>
    public const int LongestDays = 180;

    public static Permission Needs => WriteGuides.Needs;

    public sealed class Input : IInput<OpenRound, Input, Opened>
    {
        public GuideId Guide { get; set; }

        /// <summary>The revision that the page showed.</summary>
        public int Seen { get; set; }

        /// <summary>The last day to comment.</summary>
        public string? Due { get; set; }

        public string? Text { get; set; }
    }

    public sealed record Opened(GuideRoundId Round);

    public async Task<Outcome<Opened>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.Written(input.Guide, actor, cancel) is not var (_, edition, check)) return Refusal.NotFound;
        if (edition.MayOpenRound(check) is { } no) return no;
        var errors = new FieldErrors();
        var due = TypedLine.ReadDay(input.Due, nameof(Input.Due), errors);
        if (!errors.Any && (due <= clock.Today || due > clock.Today.AddDays(LongestDays)))
            errors.Add(nameof(Input.Due), Phrase.In<RoundsText>(nameof(RoundsText.Error_Due), LongestDays));
        var text = TypedField.Text(input.Text, GuideRound.TextLimit, nameof(Input.Text), errors) ?? "";
        TypedReading.RefuseNumbers(text, nameof(Input.Text), errors);
        if (errors.Any) return errors;
        if (edition.Revision != input.Seen) return Refusal.ChangedSinceOpened;

        var number = await db.Rows<GuideRound>().ManageableBy(actor.ForGuides()).CountAsync(r => r.Edition == edition.Id, cancel) + 1;
        var round = new GuideRound(NewId.Of<GuideRoundId>(change.At), edition, number, due, text, actor.User, change.At);
        db.Add(round);
        edition.InRound(change.At);
        change.Record(RoundMoved.Of(round, RoundStep.Opened));
        return new Opened(round.Id);
    }
}

/// <summary>Be om kommentarer: an organisation is asked in a round.</summary>
[Process("knowledge.guide-round.asked")]
public sealed class AskForComments(AppDb db, OsloClock clock) : IUseCase<AskForComments.Input, Done>
{
    public static readonly Refusal OwnerIsNotAsked = Refusal.In<RoundsText>(nameof(OwnerIsNotAsked));

    public static Permission Needs => WriteGuides.Needs;

    public sealed class Input : IInput<AskForComments, Input, Done>
    {
        public GuideRoundId Round { get; set; }

        /// <summary>The id of the organisation, as chosen.</summary>
        public string? Organisation { get; set; }
    }

    public static NoticeKind TellsParty { get; } = NoticeKind.Of<RoundMoved>(
        "knowledge.guide-round.asked", GuideNotices.Group, "those of the organisation that is asked who write guides there",
        async (happened, occasion) => happened is { Step: RoundStep.Asked, Organisation: { } asked }
            ? RoundNotices.Says(nameof(RoundsText.Notice_Asked), happened.Round, RoundNotices.Asked(asked)) with
            {
                Due = (await occasion.Round(happened.Round)).Due,
                Matter = happened.Round.Value,
                From = happened.Owner,
            } : null)
        .OnlyOf<AskForComments>().While("the round is open", (GuideRound r) => r.Id, RoundNotices.Open);

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.KeptRound(input.Round, actor, cancel) is not { } round) return Refusal.NotFound;
        var id = Guid.TryParse(input.Organisation, out var value) ? new OrganisationId(value) : default;
        if (!await db.MayBeAsked(clock.Today).AnyAsync(o => o.Id == id, cancel))
            return new FieldError(nameof(Input.Organisation), Phrase.In<RoundsText>(nameof(RoundsText.Error_Organisation)));
        if (id == round.Owner) return OwnerIsNotAsked;
        if (round.MayAsk(id) is { } no) return no;
        round.Ask(id, change.At);
        change.Record(RoundMoved.Of(round, RoundStep.Asked, id));
        return new Done();
    }
}

/// <summary>
/// Avslutt kommentarrunden: nobody comments any more, and the owner goes on with the edition. Those who were asked and have not finished
/// are told.
/// </summary>
[Process("knowledge.guide-round.closed")]
public sealed class CloseRound(AppDb db) : IUseCase<CloseRound.Input, Done>
{
    public static Permission Needs => WriteGuides.Needs;

    public sealed class Input : IInput<CloseRound, Input, Done>
    {
        public GuideRoundId Round { get; set; }
    }

    public static NoticeKind TellsThose { get; } = NoticeKind.OfEach<RoundMoved>(
        "knowledge.guide-round.closed", GuideNotices.Group, "those of the organisations that were asked and have not finished",
        async (happened, occasion) => happened.Step != RoundStep.Closed ? []
            : (await occasion.Round(happened.Round)).Invitations.Where(i => i.FinishedAt is null).Select(i =>
                RoundNotices.Says(nameof(RoundsText.Notice_Closed), happened.Round, RoundNotices.Asked(i.Organisation)) with
                {
                    From = happened.Owner,
                })).OnlyOf<CloseRound>();

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.KeptRound(input.Round, actor, cancel) is not { } round) return Refusal.NotFound;
        if (round.ClosedAt is not null) return GuideRound.RoundIsClosed;
        round.Close(change.At);
        (await db.EditionOf(round, cancel)).InRound(null);
        change.Record(RoundMoved.Of(round, RoundStep.Closed));
        return new Done();
    }
}

internal static class RoundParties
{
    /// <summary>So many organisations are looked through; the others are found by their name or number.</summary>
    public const int Most = 100;

    /// <summary>Those that exist on a day.</summary>
    public static IQueryable<Organisation> MayBeAsked(this AppDb db, DateOnly today) =>
        db.Set<Organisation>().AsNoTracking().Where(o => o.ValidFrom <= today && (o.ValidTo == null || o.ValidTo >= today));
}
