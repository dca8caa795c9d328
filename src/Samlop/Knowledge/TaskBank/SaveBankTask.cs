using System.Globalization;
using System.Text.RegularExpressions;
using Samlop.Knowledge.Offers;
using Samlop.Knowledge.Offers.Trades;
using Samlop.Knowledge.Readings;
using Samlop.Platform.Data;
using Samlop.Platform.Identifiers;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Register;
using Samlop.Waiting;

namespace Samlop.Knowledge.TaskBank;

/// <summary>
/// Lagre oppgaven: a new draft, a draft written on, or a new version of what is published. One that is withdrawn is written on as a draft
/// is, and published when it is right. Two who write at once see both.
/// </summary>
[Process("knowledge.bank-task.saved"), TellsNobody(Untold.Register)]
public sealed class SaveBankTask(AppDb db, RegisterData register, TradeBook book) : IUseCase<SaveBankTask.Input, BankTaskId>
{
    public static Permission Needs => WriteBank.Needs;

    public sealed class Input : IInput<SaveBankTask, Input, BankTaskId>
    {
        /// <summary>Empty for a new one.</summary>
        public BankTaskId Task { get; set; }

        /// <summary>The version that the page was made from.</summary>
        public int BasedOn { get; set; }

        public string? Title { get; set; }

        public string? Trade { get; set; }

        /// <summary>Codes, with commas, spaces or lines between.</summary>
        public string? Goals { get; set; }

        public string? What { get; set; }

        public string? Equipment { get; set; }

        public string? Safety { get; set; }

        public string? Minutes { get; set; }

        public string? Level { get; set; }

        public string? Site { get; set; }

        internal void Fill(BankTask task)
        {
            var said = task.Content;
            (BasedOn, Title, Trade, What, Equipment, Safety) =
                (task.Version, said.Title, said.Trade, said.What, said.Equipment, said.Safety);
            (Goals, Level, Site) = (string.Join(", ", said.Goals), said.Level?.ToString(), said.Site.ToString());
            Minutes = said.Minutes.ToString(CultureInfo.InvariantCulture);
        }
    }

    public async Task<Outcome<BankTaskId>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var isNew = input.Task == default;
        var task = isNew
            ? new BankTask(NewId.Of<BankTaskId>(change.At), actor.Organisation, change.At)
            : await db.OwnTask(input.Task, actor, cancel);
        if (task is null) return Refusal.NotFound;
        var errors = new FieldErrors();
        var published = BankTask.Ladder.Of(task) is BankTaskState.Published;
        var content = new TypedBankTask(register, book).Read(input, published, errors);
        if (errors.Any) return errors;
        if (!isNew && task.Version != input.BasedOn) return Refusal.ChangedByOther;
        if (!isNew && task.Content.Write() == content.Write()) return task.Id;
        task.Write(content, BankWords.TradeName(register, content.Trade), actor.User, change.At);
        if (published) task.Publish(actor.User, change.At);
        if (isNew) db.Add(task);
        change.Record(BankTaskMoved.Of(task, published ? BankMove.Changed : BankMove.Drafted));
        return task.Id;
    }
}

/// <summary>Reads a task as it is typed.</summary>
internal sealed partial class TypedBankTask(RegisterData register, TradeBook book)
{
    /// <param name="whole">It is published: all must be there.</param>
    public BankTaskContent Read(SaveBankTask.Input input, bool whole, FieldErrors errors)
    {
        var title = TypedField.NeededLine(
            input.Title, BankTask.TitleLimit, nameof(input.Title), Say(nameof(BankText.Error_Name)), errors);
        var trade = TradeCode.TryParse(input.Trade, out var code) && book.All(register).Any(t => t.Code == code) ? code : null;
        if (trade is null) errors.Add(nameof(input.Trade), Say(nameof(BankText.Error_Trade)));
        var goals = ReadGoals(input.Goals, trade, whole, errors);
        var what = Text(input.What, BankTask.TextLimit, nameof(input.What), nameof(BankText.Error_What), whole, errors);
        var equipment = TypedField.Text(input.Equipment, BankTask.EquipmentLimit, nameof(input.Equipment), errors) ?? "";
        var safety = Text(input.Safety, BankTask.SafetyLimit, nameof(input.Safety), nameof(BankText.Error_Safety), whole, errors);
        if (!int.TryParse(input.Minutes?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var minutes)
            || minutes is < 1 or > BankTask.LongestMinutes)
            errors.Add(nameof(input.Minutes), Say(nameof(BankText.Error_Minutes), BankTask.LongestMinutes));
        var level = TypedField.Choice<OfferLevel>(input.Level);
        if (level is null && !string.IsNullOrEmpty(input.Level)) errors.Add(nameof(input.Level), Choose);
        var site = TypedField.Choice<TaskSite>(input.Site);
        if (site is null) errors.Add(nameof(input.Site), Choose);
        foreach (var (text, field) in new[]
        {
            (title, nameof(input.Title)), (what, nameof(input.What)), (equipment, nameof(input.Equipment)), (safety, nameof(input.Safety)),
        })
            TypedReading.RefuseNumbers(text, field, errors);
        return new(title, trade?.Value ?? "", goals, what, equipment, safety, minutes, level, site ?? default);
    }

    /// <summary>Where the curriculum of the trade is known, a goal must be of it; else it must look like one.</summary>
    private List<string> ReadGoals(string? typed, TradeCode? trade, bool whole, FieldErrors errors)
    {
        var goals = (typed ?? "").Split(Between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(goal => goal.ToUpperInvariant()).Distinct().ToList();
        if (goals.Count == 0 && whole) errors.Add(nameof(SaveBankTask.Input.Goals), Say(nameof(BankText.Error_Goals)));
        if (goals.Count > BankTask.MostGoals)
            errors.Add(nameof(SaveBankTask.Input.Goals), Say(nameof(BankText.Error_ManyGoals), BankTask.MostGoals));
        var known = trade is null ? [] : BankWords.GoalsOf(book, trade).ToHashSet(StringComparer.Ordinal);
        if (goals.Find(goal => known.Count > 0 ? !known.Contains(goal) : !GoalCode().IsMatch(goal)) is { } wrong)
            errors.Add(
                nameof(SaveBankTask.Input.Goals),
                Say(known.Count > 0 ? nameof(BankText.Error_GoalOfOther) : nameof(BankText.Error_GoalCode), wrong));
        return goals;
    }

    private static string Text(string? typed, int limit, string field, string missing, bool whole, FieldErrors errors) => whole
        ? TypedField.NeededText(typed, limit, field, Say(missing), errors)
        : TypedField.Text(typed, limit, field, errors) ?? "";

    private static readonly char[] Between = [',', ';', ' ', '\n', '\r', '\t'];

    private static Phrase Choose => Phrase.In<CommonText>(nameof(CommonText.Error_Choice));

    private static Phrase Say(string key, params object?[] arguments) => Phrase.In<BankText>(key, arguments);

    [GeneratedRegex("^KM[0-9]{1,6}$")]
    private static partial Regex GoalCode();
}
