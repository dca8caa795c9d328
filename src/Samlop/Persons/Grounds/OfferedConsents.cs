using Samlop.Persons.Reading;
using Samlop.Persons.Terms;
using Samlop.Platform.Data;
using Samlop.Platform.Ui.Forms;

namespace Samlop.Persons.Grounds;

/// <summary>
/// What a body may ask a consent for, or record one of: to whom, of which categories and for which purposes the table knows a consent at
/// all. Which of them go together, and whether a law opens, the act says.
/// </summary>
internal sealed record OfferedConsents(
    IReadOnlyList<OfferedParty> Receivers, IReadOnlyList<PersonCategory> Categories, IReadOnlyList<SharingPurpose> Purposes)
{
    public static readonly OfferedConsents None = new([], [], []);

    public IEnumerable<Option> ReceiverOptions => Receivers.Select(receiver => new Option(receiver.Key, receiver.Name));

    public IEnumerable<Option> CategoryOptions => Categories.Select(c => new Option(c.ToString(), PersonWords.Of(c).ToString()));

    public IEnumerable<Option> PurposeOptions => Purposes.Select(p => new Option(p.ToString(), PersonWords.Of(p)));

    /// <param name="own">The body whose facts they are, and of whom. What is blocked is shared with nobody, and not asked of.</param>
    public static async Task<OfferedConsents> Of(AppDb db, OwnPerson own, DateOnly day, CancellationToken cancel)
    {
        var party = own.Party;
        var parties = (await OfferedParties.On(db, day, cancel)).Where(offered => offered.Body != party.Body).ToList();
        var cells = parties.Select(offered => offered.Body.Kind).Distinct()
            .ToDictionary(kind => kind, kind => party.Table.ConsentsTo(kind, party.Body.Kind).ToList());
        var all = cells.Values.SelectMany(cell => cell).ToList();
        var blocked = await own.Row.BlockedOf(party, all.Select(cell => cell.Category), cancel);
        var known = all.FindAll(cell => !blocked.Contains(cell.Category));
        return new(
            [.. parties.Where(offered => cells[offered.Body.Kind].Count > 0)],
            [.. known.Select(cell => cell.Category).Distinct().Order()], [.. known.Select(cell => cell.Purpose).Distinct().Order()]);
    }
}
