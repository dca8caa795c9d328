using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Persons.Grounds;
using Samlop.Persons.Look;
using Samlop.Persons.Reading;
using Samlop.Persons.Record;
using Samlop.Persons.Terms;
using Samlop.Platform.Data;
using Samlop.Platform.Text;

namespace Samlop.Persons.Consenting;

/// <summary>What the person is asked to consent to and has not answered, among all that is recorded of them.</summary>
internal sealed class OwnConsentFacts : IOwnFacts
{
    public async Task<IReadOnlyList<(PersonCategory Category, CardFact Fact)>> Of(
        AppDb db, ReadingParty party, IQueryable<Person> self, GroundsOfRecord record, CancellationToken cancel)
    {
        var asked = await db.Rows<AskedConsent>().Of(self).Where(AskedConsent.Waits).OrderBy(a => a.At).ToListAsync(cancel);
        var bodies = asked.SelectMany(a => new[] { a.Owner, a.Receiver }).Distinct().ToList();
        var names = await db.Set<Organisation>().Where(o => bodies.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.Name, cancel);
        return
        [
            .. asked.Select(a => (
                a.Category,
                new CardFact(
                    ConsentingText.Own_Asked, Sentence.Say(
                        ConsentingText.Own_AskedBy, names[a.Owner],
                        Sentence.Say(GroundsText.Party_Told, names[a.Receiver], PartyWords.Of(a.ReceiverKind)),
                        Sentence.Inside(PersonWords.Of(a.Category).ToString()))) { Stays = true })),
        ];
    }
}
