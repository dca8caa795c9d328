using Microsoft.EntityFrameworkCore;
using Samlop.Agreements.Agree;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Questionnaires;
using Samlop.Waiting;

namespace Samlop.Agreements.Tables;

/// <summary>Lagre en tabell: rows of the agreement, complete or not. Any party writes, and sees who saved last.</summary>
[Process("agreements.rows-saved"), TellsNobody(Untold.OwnWork)]
public sealed class SaveRows(AppDb db, IEnumerable<IAgreementPart> parts) : IUseCase<SaveRows.Input, SaveRows.Saved>, ISavesDraft
{
    public static Permission Needs => WriteAgreements.Needs;

    public sealed class Input : TypedPart, IInput<SaveRows, Input, Saved>
    {
        public AgreementId Agreement { get; set; }
    }

    public sealed record Saved(DateTimeOffset At, string? Then);

    /// <summary>A sheet of rows was written or changed.</summary>
    /// <param name="SheetCode">Of <see cref="SheetCodes"/>.</param>
    [Event("agreements.rows.written")]
    public sealed record RowsWritten(AgreementId Agreement, string SheetCode) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Agreement);

        Audience IEvent.For => Audience.Everyone;

        Phrase IEvent.Told => Phrase.In<TablesText>(nameof(TablesText.Told_RowsWritten), SheetCodes.NameOf(SheetCode));
    }

    public async Task<Outcome<Saved>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.WrittenAgreement(input.Agreement, actor, cancel) is not { } agreement) return Refusal.NotFound;
        if (parts.Sheet(agreement, part => part.Form.Part(input.Part)) is not var (part, sheet)) return Refusal.NotFound;
        if (agreement.MayChange() is { } no) return no;

        var rows = await db.Rows<AgreementRows>().Of(agreement).Include(r => r.Waits)
            .SingleOrDefaultAsync(r => r.Part == sheet.Key, cancel);
        var reader = new AnswerReader(part.Form, sheet, input, part.Sets(agreement, await db.NamesOf(agreement)))
        {
            Saved = rows?.Read() ?? Answers.Empty,
        };
        var (answers, errors) = reader.Read();
        if (errors.Any) return errors;

        var told = rows?.IsOneSitting(actor.User, change.At) is true;
        var written = rows ?? new AgreementRows(agreement.Id, sheet.Key);
        var saving = written.Save(answers, input.BasedOn, actor.User, change.At);
        if (saving == PartSaving.ChangedByOther) return Refusal.ChangedByOther;
        if (saving == PartSaving.Changed)
        {
            if (rows is null) db.Add(written);
            if (agreement.SignedVersion is null) written.Hold(part);
            if (!told) change.Record(new RowsWritten(agreement.Id, sheet.Key));
        }

        return new Saved(change.At, input.Then);
    }
}

/// <summary>Finds the sheet that a page or a use case is about.</summary>
internal static class SheetFinding
{
    /// <returns>Null where no part that the agreement has has the sheet.</returns>
    public static (RowsPart Part, QuestionnairePart Sheet)? Sheet(
        this IEnumerable<IAgreementPart> parts, Agreement agreement, Func<RowsPart, QuestionnairePart?> find) =>
        parts.OfType<RowsPart>().Where(part => part.Has(agreement.Kind))
            .Select(part => find(part) is { } sheet ? (part, sheet) : ((RowsPart, QuestionnairePart)?)null)
            .FirstOrDefault(found => found is not null);
}
