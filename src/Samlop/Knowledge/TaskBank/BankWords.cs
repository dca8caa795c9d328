using Samlop.Knowledge.Offers;
using Samlop.Knowledge.Offers.Trades;
using Samlop.Platform.Identifiers;
using Samlop.Platform.Text;
using Samlop.Platform.Ui;
using Samlop.Platform.Ui.Forms;
using Samlop.Register;

namespace Samlop.Knowledge.TaskBank;

/// <summary>What tasks of the bank and their parts are called.</summary>
internal static class BankWords
{
    private static readonly Words<BankText, BankTaskState> States = new("State");
    private static readonly Words<BankText, TaskSite> Sites = new("Site");

    public static string Of(BankTaskState state) => States.Of(state).ToString();

    public static string Of(TaskSite site) => Sites.Of(site).ToString();

    public static string Of(OfferLevel? level) => level is { } said ? OfferWords.Of(said) : BankText.AnyLevel;

    public static Tone ToneOf(BankTaskState state) => state switch
    {
        BankTaskState.Published => Tone.Success,
        BankTaskState.Withdrawn => Tone.Warning,
        _ => Tone.Neutral,
    };

    /// <summary>The name of a trade; its code where the register knows it no more.</summary>
    public static string TradeName(RegisterData register, string trade) =>
        TradeCode.TryParse(trade, out var code) && register.ProgrammeAreas.Find(code) is { } found ? found.Name : trade;

    /// <summary>Codes of the goals of a trade, in the order of its curricula; none where they were not read.</summary>
    public static IEnumerable<string> GoalsOf(TradeBook book, TradeCode trade) =>
        book.Find(trade)?.Curricula.SelectMany(c => c.Goals).Select(g => g.Code).Distinct() ?? [];

    public static List<Option> TradeOptions(TradeBook book, RegisterData register) =>
    [
        .. book.All(register).OrderBy(t => t.Name, NorwegianOrder.Instance).ThenBy(t => t.Code.Value, StringComparer.Ordinal)
            .Select(t => new Option(t.Code.Value, $"{t.Name} ({t.Code})")),
    ];
}
