using Microsoft.EntityFrameworkCore;
using Samlop.Agreements.Agree;
using Samlop.Agreements.Catalogue;
using Samlop.Cases;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Questionnaires;

namespace Samlop.Agreements.Tables;

/// <summary>
/// A part of the agreement that is written in rows: who pays what, who guarantees how many places. Its sheets are a questionnaire of
/// lists; what is saved, restored and hashed is the same for all of them.
/// </summary>
public abstract class RowsPart(AppDb db) : IAgreementPart
{
    public abstract string Code { get; }

    public abstract int Order { get; }

    public abstract Phrase Title { get; }

    /// <summary>What it is for, beside the links to its sheets.</summary>
    public abstract Phrase Lead { get; }

    /// <summary>Its sheets; their keys are of <see cref="SheetCodes"/>.</summary>
    public abstract Questionnaire Form { get; }

    public abstract Type? View { get; }

    /// <summary>The national agreement supports the work of others; those who do it pay, guarantee and carry on.</summary>
    public virtual bool Has(AgreementKind kind) => kind.Code != AgreementKinds.NationalCode;

    public string Url(CaseNumber number) => TableUrls.Sheet(number, Form.Parts[0].Slug);

    /// <summary>Where what is written is seen together.</summary>
    public virtual string Overview(CaseNumber number) => AgreementUrls.Content(number);

    public abstract IEnumerable<AgreementLine> Tell(string json, AgreementContent whole);

    /// <summary>What the cells are chosen from and held within.</summary>
    public abstract AnswerSets Sets(Agreement agreement, IReadOnlyDictionary<OrganisationId, string> names);

    /// <summary>What must be there before it is sent to signing. The one place where that is said.</summary>
    public abstract IEnumerable<AgreementGap> Missing(Agreement agreement, Sheets written);

    /// <summary>The rows of a sheet that must be settled by a day.</summary>
    public virtual IEnumerable<RowWait> Waits(Answers sheet) => [];

    /// <summary>What of it is not done yet.</summary>
    /// <param name="json">What it says.</param>
    /// <param name="whole">What it is a part of, with the parties of now.</param>
    public virtual IEnumerable<Phrase> Open(string json, AgreementContent whole) => [];

    /// <summary>Of what is signed, and before anything is of what is written.</summary>
    public async Task<IReadOnlyList<Phrase>> StillOpen(Agreement agreement, CancellationToken cancel)
    {
        var json = agreement.SignedVersion is null ? (await Read(agreement, cancel)).Json : await SignedNow(agreement, cancel);
        var names = await db.NamesOf(agreement);
        return json is null
            ? []
            : [.. Open(json, AgreementContents.PartiesOf(agreement, names))];
    }

    /// <summary>
    /// What all have signed last, with how far the parties have said since that their rows have come. Null where it is not in that.
    /// </summary>
    internal async Task<string?> SignedNow(Agreement agreement, CancellationToken cancel = default)
    {
        if ((await db.SignedContent(agreement, cancel)).Parts.GetValueOrDefault(Code) is not { } signed) return null;
        return Sheets.Read(signed).With(await StepsOf(agreement, cancel)).Write();
    }

    /// <summary>What the parties have said since what holds was sent to be signed.</summary>
    internal async Task<List<RowStep>> StepsOf(Agreement agreement, CancellationToken cancel = default)
    {
        var sent = agreement.Versions.Single(v => v.Number == agreement.SignedVersion).SentAt;
        var steps = await db.Rows<RowStep>().Of(db.Rows<AgreementRows>().Of(agreement)).Where(s => s.At >= sent).OrderBy(s => s.At)
            .ToListAsync(cancel);
        return steps.FindAll(step => Form.Part(step.Part) is not null);
    }

    public async Task<PartOfDraft> Read(Agreement agreement, CancellationToken cancel)
    {
        var saved = await db.Rows<AgreementRows>().Of(agreement).ToListAsync(cancel);
        var written = new Sheets(new(
            saved.Where(rows => Form.Part(rows.Part) is not null)
                .Select(rows => (rows.Part, Answers: rows.Read()))
                .Where(rows => rows.Answers.Fields.Count + rows.Answers.Lists.Count > 0)
                .ToDictionary(rows => rows.Part, rows => rows.Answers),
            StringComparer.Ordinal));
        return new(written.Write(), [.. Missing(agreement, written)]);
    }

    public async Task Restore(Agreement agreement, string? json, UserId by, DateTimeOffset at, CancellationToken cancel)
    {
        var before = Sheets.Read(json);
        var saved = await db.Rows<AgreementRows>().Of(agreement).Include(rows => rows.Waits).Include(rows => rows.Steps)
            .AsSplitQuery().ToDictionaryAsync(rows => rows.Part, cancel);
        var signed = agreement.Versions.SingleOrDefault(v => v.Number == agreement.SignedVersion)?.SentAt;
        foreach (var sheet in Form.Parts)
        {
            if (!saved.TryGetValue(sheet.Key, out var rows))
            {
                if (!before.Written.ContainsKey(sheet.Key)) continue;
                db.Add(rows = new AgreementRows(agreement.Id, sheet.Key));
            }

            rows.Save(before.Part(sheet.Key), rows.Version, by, at);
            if (signed is { } sent) rows.SayAgain(sent, by, at);
            else rows.Hold(this);
        }
    }

    /// <summary>What waits is what is signed now.</summary>
    public async Task Hold(Agreement agreement, Change change, CancellationToken cancel)
    {
        foreach (var rows in await db.Rows<AgreementRows>().Of(agreement).Include(rows => rows.Waits).ToListAsync(cancel))
        {
            if (Form.Part(rows.Part) is not null) rows.Hold(this);
        }
    }

    /// <summary>A gap in a row: "Andeler, linje 2: fyll ut år og beløp". Nothing where nothing lacks.</summary>
    /// <param name="number">Of the row in its list, from 1.</param>
    protected IEnumerable<AgreementGap> Gap(
        Agreement agreement, string sheet, int number, OrganisationId? by, params IEnumerable<(string Column, bool Lacks)> columns)
    {
        var part = Form.Part(sheet)!;
        var list = part.Questions.Single(question => question.Kind == QuestionKind.Rows);
        var lacking = columns.Where(column => column.Lacks)
            .Select(column => Form.Wording.Label(part, list, list.Column(column.Column)!).ToString()).ToList();
        if (lacking.Count == 0) yield break;
        yield return new(
            Phrase.In<TablesText>(
                nameof(TablesText.Missing_Row), Form.Wording.Title(part), number,
                Phrase.Joined([.. lacking.Select(Sentence.Inside)])),
            TableUrls.Sheet(agreement.Number, part.Slug), by);
    }

    /// <summary>
    /// The gap of a row whose party is to be chosen: nobody is named, or one that is no party of what is written. Null where one is.
    /// </summary>
    /// <param name="cell">The id of the organisation, as the row has it.</param>
    protected AgreementGap? GapOfParty(Agreement agreement, string sheet, int number, string column, string? cell)
    {
        if (PartyIn(agreement, cell) is not null) return null;
        var part = Form.Part(sheet)!;
        return string.IsNullOrEmpty(cell)
            ? Gap(agreement, sheet, number, null, (column, true)).Single()
            : new(
                Phrase.In<TablesText>(nameof(TablesText.Missing_RowParty), Form.Wording.Title(part), number),
                TableUrls.Sheet(agreement.Number, part.Slug));
    }

    /// <summary>The party that a cell names; null where it names none, or one that is no party any more.</summary>
    protected static OrganisationId? PartyIn(Agreement agreement, string? cell) =>
        agreement.Current.FirstOrDefault(party => party.Organisation.Value.ToString() == cell)?.Organisation;
}
