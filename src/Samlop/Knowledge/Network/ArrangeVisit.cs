using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Knowledge.Readings;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Knowledge.Network;

/// <summary>Ta kontakt om hospitering: a message to those who offer or wish, by role and without an address.</summary>
[Process("knowledge.visit.asked")]
public sealed class AskVisit(AppDb db, OsloClock clock) : IUseCase<AskVisit.Input, VisitId>
{
    public static readonly Refusal VisitOfOwn = Refusal.In<VisitsText>(nameof(VisitOfOwn));
    public static readonly Refusal VisitAskedAlready = Refusal.In<VisitsText>(nameof(VisitAskedAlready));

    public static Permission Needs => VisitOthers.Needs;

    public sealed class Input : IInput<AskVisit, Input, VisitId>
    {
        public VisitNoticeId Notice { get; set; }

        public string? Text { get; set; }
    }

    public static NoticeKind TellsAsked { get; } = NoticeKind.Of<VisitMoved>(
        "knowledge.visit.asked", VisitNotices.Group, "who wrote the offer or the wish, or all there where they are gone",
        async (happened, occasion) => await occasion.ToOther(happened.Visit, nameof(VisitsText.Notice_Asked))).OnlyOf<AskVisit>();

    public async Task<Outcome<VisitId>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var notice = await db.Rows<VisitNotice>().VisibleTo(actor.ForVisits()).SingleOrDefaultAsync(n => n.Id == input.Notice, cancel);
        if (notice is null) return Refusal.NotFound;
        if (notice.Organisation == actor.Organisation) return VisitOfOwn;
        if (notice.MayAsk(clock.Today) is { } no) return no;
        var errors = new FieldErrors();
        var text = VisitTyped.Words(input.Text, nameof(Input.Text), nameof(VisitsText.Error_Message), Visit.TextLimit, errors);
        if (errors.Any) return errors;
        if (await db.Rows<Visit>().VisibleTo(actor.ForVisits())
            .Where(Visit.Ladder.AtAny(VisitState.Asked, VisitState.Agreed))
            .AnyAsync(v => v.Notice == notice.Id && v.From == actor.Organisation, cancel))
            return VisitAskedAlready;
        var visit = new Visit(NewId.Of<VisitId>(change.At), notice, text, actor, change.At);
        db.Add(visit);
        change.Record(new VisitMoved(visit.Id, VisitState.Asked));
        return visit.Id;
    }
}

/// <summary>Avtal hospiteringen: those who were asked agree to a day among those that the offer or the wish names.</summary>
[Process("knowledge.visit.agreed")]
public sealed class AgreeVisit(AppDb db, OsloClock clock) : IUseCase<AgreeVisit.Input, Done>
{
    public static Permission Needs => VisitOthers.Needs;

    public sealed class Input : IInput<AgreeVisit, Input, Done>
    {
        public VisitId Visit { get; set; }

        public string? Day { get; set; }

        public string? Text { get; set; }
    }

    public static NoticeKind TellsAsker { get; } = NoticeKind.Of<VisitMoved>(
        "knowledge.visit.agreed", VisitNotices.Group, "who asked",
        async (happened, occasion) => await occasion.ToOther(happened.Visit, nameof(VisitsText.Notice_Agreed))).OnlyOf<AgreeVisit>();

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.VisitOf(input.Visit, actor, cancel) is not { } visit || visit.To != actor.Organisation) return Refusal.NotFound;
        if (visit.MayAnswer() is { } no) return no;
        var errors = new FieldErrors();
        var day = TypedLine.ReadDay(input.Day, nameof(Input.Day), errors);
        var notice = await db.Rows<VisitNotice>().VisibleTo(actor.ForVisits()).SingleAsync(n => n.Id == visit.Notice, cancel);
        if (!errors.Any && !notice.HasDay(day, clock.Today))
            errors.Add(
                nameof(Input.Day),
                Phrase.In<VisitsText>(nameof(VisitsText.Error_Day), Written.Date(notice.From), Written.Date(notice.To)));
        var word = TypedField.Text(input.Text, Visit.TextLimit, nameof(Input.Text), errors);
        TypedReading.RefuseNumbers(word, nameof(Input.Text), errors);
        if (errors.Any) return errors;
        visit.Agree(day, word, change.At);
        change.Record(new VisitMoved(visit.Id, VisitState.Agreed));
        return new Done();
    }
}

/// <summary>Takk nei til hospiteringen: those who were asked say why.</summary>
[Process("knowledge.visit.declined")]
public sealed class DeclineVisit(AppDb db) : IUseCase<DeclineVisit.Input, Done>
{
    public static Permission Needs => VisitOthers.Needs;

    public sealed class Input : IInput<DeclineVisit, Input, Done>
    {
        public VisitId Visit { get; set; }

        public string? Text { get; set; }
    }

    public static NoticeKind TellsAsker { get; } = NoticeKind.Of<VisitMoved>(
        "knowledge.visit.declined", VisitNotices.Group, "who asked",
        async (happened, occasion) => await occasion.ToOther(happened.Visit, nameof(VisitsText.Notice_Declined))).OnlyOf<DeclineVisit>();

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.VisitOf(input.Visit, actor, cancel) is not { } visit || visit.To != actor.Organisation) return Refusal.NotFound;
        if (visit.MayAnswer() is { } no) return no;
        var errors = new FieldErrors();
        var word = VisitTyped.Words(input.Text, nameof(Input.Text), nameof(VisitsText.Error_WhyNot), Visit.TextLimit, errors);
        if (errors.Any) return errors;
        visit.Decline(word, change.At);
        change.Record(new VisitMoved(visit.Id, VisitState.Declined));
        return new Done();
    }
}

/// <summary>Avlys hospiteringen: either side, while it has not been.</summary>
[Process("knowledge.visit.called-off")]
public sealed class CallOffVisit(AppDb db) : IUseCase<CallOffVisit.Input, Done>
{
    public static Permission Needs => VisitOthers.Needs;

    public sealed class Input : IInput<CallOffVisit, Input, Done>
    {
        public VisitId Visit { get; set; }

        public string? Text { get; set; }
    }

    public static NoticeKind TellsOther { get; } = NoticeKind.Of<VisitMoved>(
        "knowledge.visit.called-off", VisitNotices.Group, "the one of the other organisation",
        async (happened, occasion) => await occasion.ToOther(happened.Visit, nameof(VisitsText.Notice_CalledOff))).OnlyOf<CallOffVisit>();

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.VisitOf(input.Visit, actor, cancel) is not { } visit) return Refusal.NotFound;
        if (visit.MayCallOff() is { } no) return no;
        var errors = new FieldErrors();
        var word = VisitTyped.Words(input.Text, nameof(Input.Text), nameof(VisitsText.Error_WhyNot), Visit.TextLimit, errors);
        if (errors.Any) return errors;
        visit.CallOff(word, change.At);
        change.Record(new VisitMoved(visit.Id, VisitState.CalledOff));
        return new Done();
    }
}

/// <summary>Skriv hva dere lærte: either side, once the day has come; the visit is done.</summary>
[Process("knowledge.visit.done")]
public sealed class FinishVisit(AppDb db, OsloClock clock) : IUseCase<FinishVisit.Input, Done>
{
    public static Permission Needs => VisitOthers.Needs;

    public sealed class Input : IInput<FinishVisit, Input, Done>
    {
        public VisitId Visit { get; set; }

        public string? Text { get; set; }
    }

    public static NoticeKind TellsOther { get; } = NoticeKind.Of<VisitMoved>(
        "knowledge.visit.done", VisitNotices.Group, "the one of the other organisation",
        async (happened, occasion) => await occasion.ToOther(happened.Visit, nameof(VisitsText.Notice_Done))).OnlyOf<FinishVisit>();

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.VisitOf(input.Visit, actor, cancel) is not { } visit) return Refusal.NotFound;
        if (visit.MayFinish(clock.Today) is { } no) return no;
        var errors = new FieldErrors();
        var learned = VisitTyped.Words(input.Text, nameof(Input.Text), nameof(VisitsText.Error_Learned), Visit.LearnedLimit, errors);
        if (errors.Any) return errors;
        visit.Finish(learned, change.At);
        change.Record(new VisitMoved(visit.Id, VisitState.Done));
        return new Done();
    }
}

internal static class VisitTyped
{
    public static string Words(string? typed, string field, string missing, int limit, FieldErrors errors)
    {
        var text = TypedField.NeededText(typed, limit, field, Phrase.In<VisitsText>(missing), errors);
        TypedReading.RefuseNumbers(text, field, errors);
        return text;
    }
}
