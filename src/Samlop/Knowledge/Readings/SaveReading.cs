using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Audit.TwoPerson;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Knowledge.Readings;

/// <summary>Skriv svaret: somebody of the body that owns the rule writes a draft; half an answer may be saved.</summary>
[Process("knowledge.rule-reading.saved"), TellsNobody(Untold.OwnWork)]
public sealed class SaveReading(AppDb db) : IUseCase<SaveReading.Input, Done>
{
    public static Permission Needs => AnswerRules.Needs;

    public sealed class Input : IInput<SaveReading, Input, Done>
    {
        public RuleQuestionId Question { get; set; }

        /// <summary>The version of the draft that the page was made from; 0 where there was none.</summary>
        public int BasedOn { get; set; }

        public string? Law { get; set; }

        public string? Section { get; set; }

        public string? From { get; set; }

        public string? To { get; set; }

        public string? Nb { get; set; }

        public string? Nn { get; set; }

        public string? En { get; set; }

        internal void Fill(RuleReading draft)
        {
            (BasedOn, Law, Section, Nb, Nn, En) = (draft.Version, draft.Law, draft.Section, draft.Nb, draft.Nn, draft.En);
            From = draft.From is { } from ? Written.ShortDate(from) : null;
            To = draft.To is { } to ? Written.ShortDate(to) : null;
        }
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.Held(input.Question, actor, cancel) is not { } question) return Refusal.NotFound;
        if (question.MayDraft() is { } over) return over;
        var errors = new FieldErrors();
        var content = Read(input, errors);
        if (errors.Any) return errors;

        var draft = await db.Rows<RuleReading>().ManageableBy(actor.ForReadings()).Where(RuleReading.IsDraft)
            .SingleOrDefaultAsync(r => r.Question == question.Id, cancel);
        if ((draft?.Version ?? 0) != input.BasedOn) return Refusal.ChangedByOther;
        if (draft is null)
        {
            question.Drafts(actor.Organisation, change.At);
            draft = new(NewId.Of<RuleReadingId>(change.At), question, actor.Organisation, content, actor.User, change.At);
            db.Add(draft);
            db.BeginCheck(draft, actor.User);
            change.Record(ReadingMoved.Of(draft, ReadingStep.Begun));
            return new Done();
        }

        var check = await db.CheckOf(draft, cancel);
        if (draft.MayChange(check) is { } no) return no;
        draft.Save(content, check, actor.User, change.At);
        change.Record(ReadingMoved.Of(draft, ReadingStep.Saved));
        return new Done();
    }

    private static ReadingContent Read(Input input, FieldErrors errors)
    {
        var law = RuleOwners.Current.Law(input.Law);
        if (law is null) errors.Add(nameof(Input.Law), Phrase.In<ReadingsText>(nameof(ReadingsText.Error_Law)));
        var section = TypedField.Line(input.Section, RuleQuestion.LineLimit, nameof(Input.Section), errors);
        TypedReading.RefuseNumbers(section, nameof(Input.Section), errors);
        var from = TypedLine.ReadDayOrNone(input.From, nameof(Input.From), errors);
        var to = TypedLine.ReadDayOrNone(input.To, nameof(Input.To), errors);
        if (to < from) errors.Add(nameof(Input.To), Phrase.In<CommonText>(nameof(CommonText.Error_ToBeforeFrom)));
        string Text(string? typed, string field)
        {
            var text = TypedField.Text(typed, RuleReading.TextLimit, field, errors);
            TypedReading.RefuseNumbers(text, field, errors);
            return text ?? "";
        }

        return new(
            law?.Code ?? "", section ?? "", from, to, Text(input.Nb, nameof(Input.Nb)), Text(input.Nn, nameof(Input.Nn)),
            Text(input.En, nameof(Input.En)));
    }
}

/// <summary>Forkast utkastet: what was written is not to be the answer.</summary>
[Process("knowledge.rule-reading.discarded"), TellsNobody(Untold.OwnWork)]
public sealed class DiscardReading(AppDb db) : IUseCase<DiscardReading.Input, Done>
{
    public static Permission Needs => AnswerRules.Needs;

    public sealed class Input : IInput<DiscardReading, Input, Done>
    {
        public RuleReadingId Reading { get; set; }

        /// <summary>The version that the page showed.</summary>
        public int Seen { get; set; }
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.Worked(input.Reading, actor, cancel) is not var (reading, question, check)) return Refusal.NotFound;
        if (reading.MayChange(check) is { } no) return no;
        if (reading.Version != input.Seen) return Refusal.ChangedSinceOpened;
        if (reading.Discard(check, change.At) is { } refused) return refused;
        question.Dropped();
        change.Record(ReadingMoved.Of(reading, ReadingStep.Discarded));
        return new Done();
    }
}
