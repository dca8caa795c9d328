using Samlop.Platform.Text;
using Samlop.Platform.Ui.Forms;

namespace Samlop.Agreements.Finance;

/// <summary>A share as a model has it; what its source does not say is null and stays empty.</summary>
public sealed record ModelShare(Payer Payer, string? Cost, string? Whom);

/// <summary>
/// Finansieringsmodell: how the parties of a model that is described divided the costs, as a starting point. It has what the source says
/// and no more; amounts are printed of none.
/// </summary>
/// <param name="Code">Stable; stored with what happened.</param>
public sealed record FinanceModel(string Code, params IReadOnlyList<ModelShare> Shares)
{
    /// <summary>The knowledge summary 2022, pp. 19, 25: in three parts: Nav, municipality, county; the exact parts not said.</summary>
    public static readonly FinanceModel Gloppen = new(
        "gloppen", new(Payer.Nav, null, null), new(Payer.Municipality, null, null), new(Payer.County, null, null));

    /// <summary>
    /// The knowledge summary 2022, p. 19: one pays the ordinary training of all, the other the language and learning support of all.
    /// </summary>
    public static readonly FinanceModel Oslo = new(
        "oslo", new(Payer.County, FinanceCodes.Teaching, FinanceCodes.All), new(Payer.Nav, FinanceCodes.LanguageSupport, FinanceCodes.All));

    /// <summary>The knowledge summary 2022, p. 19: the municipality pays the largest part, about two thirds.</summary>
    public static readonly FinanceModel Heffi = new("heffi", new ModelShare(Payer.Municipality, null, null));

    public static readonly IReadOnlyList<FinanceModel> Known = [Gloppen, Oslo, Heffi];

    private static readonly IEnumerable<string> Codes = ["gloppen", "oslo", "heffi"];
    private static readonly Words<FinanceText> Names = new("Model", Codes);
    private static readonly Words<FinanceText> Saids = new("ModelSaid", Codes);
    private static readonly Words<FinanceText> Notes = new("ModelNote", Codes);

    /// <summary>As it is called, also in what is stored of it.</summary>
    public static Phrase NameOf(string code) => Names.Find(code) ?? Phrase.Verbatim(code);

    /// <summary>What the source says, with its page, and what it does not say.</summary>
    public Phrase Said => Saids.Of(Code);

    /// <summary>As it can be chosen.</summary>
    public Option Offered => new(Code, $"{NameOf(Code)}: {Said}");

    /// <summary>What stands beside a share that is filled in from it: who paid, in which model.</summary>
    public Phrase NoteOf(ModelShare share) => Notes.Of(Code, FinanceWords.PhraseOf(share.Payer));
}
