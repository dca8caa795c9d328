using Samlop.Access;
using Samlop.Audit.TwoPerson;
using Samlop.Persons.Sharing;
using Samlop.Persons.Terms;
using Samlop.Persons.Versions;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Persons.Matrix;

/// <summary>Legg til en rad i utkastet. It is held to the same form as the rows of the file.</summary>
[Process("persons.sharing-row-added"), TellsNobody(Untold.OwnWork)]
public sealed class AddSharingRow(AppDb db) : IUseCase<AddSharingRow.Input, Done>
{
    public static Permission Needs => BeginSharing.Needs;

    public const int SectionLimit = 300;

    public sealed class Input : IInput<AddSharingRow, Input, Done>
    {
        /// <summary>A <see cref="PartyKind"/> that may receive, by its name.</summary>
        public string? Receiver { get; set; }

        /// <summary>The receiver is another body of the owner's own kind.</summary>
        public bool IsAnother { get; set; }

        /// <summary>A <see cref="PartyKind"/> that may record, by its name.</summary>
        public string? Owner { get; set; }

        public string? Category { get; set; }

        public string? Purpose { get; set; }

        /// <summary>A <see cref="RowAnswer"/>, by its name.</summary>
        public string? Answer { get; set; }

        public string? Section { get; set; }

        /// <summary>Each a <see cref="ConditionCode"/>, by its name.</summary>
        public List<string> Codes { get; set; } = [];

        public string? From { get; set; }

        public string? To { get; set; }

        /// <summary>A <see cref="RowCertainty"/>, by its name. One that is unsure is accepted with it.</summary>
        public string? Certainty { get; set; }

        public string? Reason { get; set; }
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.SharingDraft(cancel) is not var (draft, check)) return Refusal.NotFound;
        if (draft.MayChange(check) is { } no) return no;

        var errors = new FieldErrors();
        var line = Read(input, 0, errors);
        var reason = TypedSharing.Reason(input.Reason, nameof(Input.Reason), errors);
        if (errors.Any) return errors;

        var lines = draft.Read();
        // Rows never go from a version that is put in force, so that no number is given twice.
        line = line! with { Number = 1 + lines.Max(known => known.Number) };
        if (TypedSharing.Meets(line, lines) is { } beside) return new FieldError(nameof(Input.From), beside);
        draft.Set(line.Number, line, reason, check, actor.User, change.At);
        change.Record(new SharingRowChanged(draft.Id, draft.Number, line.Number));
        return new Done();
    }

    private static SharingLine? Read(Input input, int number, FieldErrors errors)
    {
        var receiver = Chosen<PartyKind>(input.Receiver, nameof(Input.Receiver), errors, PartyKinds.Readers);
        var owner = Chosen<PartyKind>(input.Owner, nameof(Input.Owner), errors, MatrixWords.Owners);
        var category = Chosen<PersonCategory>(input.Category, nameof(Input.Category), errors);
        var purpose = Chosen<SharingPurpose>(input.Purpose, nameof(Input.Purpose), errors);
        var answer = Chosen<RowAnswer>(input.Answer, nameof(Input.Answer), errors);
        var certainty = Chosen<RowCertainty>(input.Certainty, nameof(Input.Certainty), errors);
        var section = TypedField.NeededLine(
            input.Section, SectionLimit, nameof(Input.Section), Phrase.In<MatrixText>(nameof(MatrixText.Error_Section)), errors);
        var from = TypedLine.ReadDay(input.From, nameof(Input.From), errors);
        var to = TypedLine.ReadDayOrNone(input.To, nameof(Input.To), errors);
        var codes = (input.Codes ?? []).Select(TypedField.Choice<ConditionCode>).ToList();
        if (codes.Contains(null)) errors.Add(nameof(Input.Codes), Phrase.In<CommonText>(nameof(CommonText.Error_Choice)));
        if (errors.Any) return null;

        var word = WordsOf<PartyKind>.For(receiver);
        var line = new SharingLine(number, certainty is RowCertainty.U,
        [
            WordsOf<PartyKind>.For(owner), input.IsAnother ? SharingFile.AnotherOf(word) : word,
            WordsOf<PersonCategory>.For(category), WordsOf<SharingPurpose>.For(purpose), answer.ToString(), section.Replace('\t', ' '),
            SharingLine.Day(from), to is { } last ? SharingLine.Day(last) : "", certainty.ToString(),
            string.Join(' ', codes.Select(code => code!.Value.ToString()).Distinct()), "", "",
        ]);
        foreach (var problem in SharingFile.Problems(line)) errors.Add(FieldOf(problem), MatrixWords.Of(problem));
        return line;
    }

    private static string FieldOf(RowProblem problem) => problem switch
    {
        RowProblem.ToBeforeFrom => nameof(Input.To),
        RowProblem.AnotherKind => nameof(Input.IsAnother),
        _ => nameof(Input.Codes),
    };

    private static T Chosen<T>(string? typed, string field, FieldErrors errors, IReadOnlyList<T>? among = null) where T : struct, Enum
    {
        if (TypedField.Choice<T>(typed) is { } chosen && among?.Contains(chosen) is not false) return chosen;
        errors.Add(field, Phrase.In<CommonText>(nameof(CommonText.Error_Choice)));
        return default;
    }
}
