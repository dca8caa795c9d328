using Microsoft.EntityFrameworkCore;
using Samlop.Agreements.Agree;
using Samlop.Agreements.Tables;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Questionnaires;
using Samlop.Waiting;

namespace Samlop.Agreements.Finance;

/// <summary>
/// Begynn med en modell: fills in the shares of a model that is described, and leaves empty what its source does not say. Shares that are
/// written already are not touched.
/// </summary>
[Process("agreements.finance-model-used"), TellsNobody(Untold.OwnWork)]
public sealed class StartFromModel(AppDb db, FinancePart part) : IUseCase<StartFromModel.Input, Done>
{
    public static readonly Refusal HasShares = Refusal.In<FinanceText>(nameof(HasShares));

    public static Permission Needs => WriteAgreements.Needs;

    public sealed class Input : IInput<StartFromModel, Input, Done>
    {
        public AgreementId Agreement { get; set; }

        /// <summary>Code of the model, as the choice posts it.</summary>
        public string? Model { get; set; }
    }

    /// <summary>The shares were begun from a model.</summary>
    [Event("agreements.finance.model-used")]
    public sealed record ModelUsed(AgreementId Agreement, string ModelCode) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Agreement);

        Audience IEvent.For => Audience.Everyone;

        Phrase IEvent.Told => Phrase.In<FinanceText>(nameof(FinanceText.Told_ModelUsed), FinanceModel.NameOf(ModelCode));
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.WrittenAgreement(input.Agreement, actor, cancel) is not { } agreement) return Refusal.NotFound;
        if (!part.Has(agreement.Kind)) return Refusal.NotFound;
        if (agreement.MayChange() is { } no) return no;
        var errors = new FieldErrors();
        var model = FinanceModel.Known.FirstOrDefault(known => known.Code == input.Model);
        if (model is null) errors.Add(nameof(Input.Model), Phrase.In<CommonText>(nameof(CommonText.Error_Choice)));
        if (errors.Any) return errors;
        var rows = await db.Rows<AgreementRows>().Of(agreement).SingleOrDefaultAsync(r => r.Part == SheetCodes.Shares, cancel);
        if (rows?.Read().Rows(SheetCodes.Shares).Count > 0) return HasShares;

        if (rows is null) db.Add(rows = new AgreementRows(agreement.Id, SheetCodes.Shares));
        rows.Save(Filled(model!, agreement), rows.Version, actor.User, change.At);
        change.Record(new ModelUsed(agreement.Id, model!.Code));
        return new Done();
    }

    /// <summary>A share is given to the party that can only be meant; where there is none or several, the note says who paid.</summary>
    internal static Answers Filled(FinanceModel model, Agreement agreement)
    {
        var answers = Answers.Empty;
        answers.Lists[SheetCodes.Shares] = [.. model.Shares.Select((share, index) =>
        {
            var cells = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                [FinanceForm.Note] = model.NoteOf(share).In(agreement.Form.Language().Culture),
            };
            if (share.Cost is { } cost) cells[FinanceForm.Cost] = cost;
            if (share.Whom is { } whom) cells[FinanceForm.Whom] = whom;
            var meant = agreement.Current.Where(party => Payers.Of(party.As, null) == share.Payer).ToList();
            if (meant is [var only]) cells[FinanceForm.Party] = only.Organisation.Value.ToString();
            return new AnswerRow($"{SheetCodes.Shares}-{index + 1}", cells);
        })];
        return answers;
    }
}
