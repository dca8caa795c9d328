using Samlop.Access;
using Samlop.Audit.TwoPerson;
using Samlop.Persons.Versions;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Persons.Matrix;

/// <summary>
/// Endre en rad i utkastet: an unsure row is accepted or not, a row gets other days, or a last day after which it is out of force. What it
/// says is not rewritten: a row that says another thing is a new one.
/// </summary>
[Process("persons.sharing-row-changed"), TellsNobody(Untold.OwnWork)]
public sealed class ChangeSharingRow(AppDb db) : IUseCase<ChangeSharingRow.Input, Done>
{
    public static Permission Needs => BeginSharing.Needs;

    public sealed class Input : IInput<ChangeSharingRow, Input, Done>
    {
        /// <summary>The number of the row.</summary>
        public int Line { get; set; }

        /// <summary>Asked for where the row is unsure: it is to be in force all the same.</summary>
        public bool IsAccepted { get; set; }

        public string? From { get; set; }

        /// <summary>The last day; empty where no end is known.</summary>
        public string? To { get; set; }

        public string? Reason { get; set; }
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.SharingDraft(cancel) is not var (draft, check)) return Refusal.NotFound;
        var lines = draft.Read();
        if (lines.FirstOrDefault(known => known.Number == input.Line) is not { } line) return Refusal.NotFound;
        if (draft.MayChange(check) is { } no) return no;

        var errors = new FieldErrors();
        var from = TypedLine.ReadDay(input.From, nameof(Input.From), errors);
        var to = TypedLine.ReadDayOrNone(input.To, nameof(Input.To), errors);
        if (to < from && to != default(DateOnly))
            errors.Add(nameof(Input.To), Phrase.In<CommonText>(nameof(CommonText.Error_ToBeforeFrom)));
        var reason = TypedSharing.Reason(input.Reason, nameof(Input.Reason), errors);
        if (errors.Any) return errors;

        var after = line.WithDays(from, to) with { IsAccepted = line.IsUnsure && input.IsAccepted };
        if (TypedSharing.Meets(after, lines) is { } beside) return new FieldError(nameof(Input.From), beside);
        draft.Set(line.Number, after, reason, check, actor.User, change.At);
        change.Record(new SharingRowChanged(draft.Id, draft.Number, line.Number));
        return new Done();
    }
}
