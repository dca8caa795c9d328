using Microsoft.EntityFrameworkCore;
using Samlop.Cases.Journal;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;

namespace Samlop.Cases.Disclosure;

/// <summary>
/// What is written between whoever asks and the owner, in the journal of each case that documents were asked of. It stays within the
/// owner: who asks for what is nobody else's to read.
/// </summary>
public sealed class DisclosureJournal(AppDb db, CaseRegister register)
{
    /// <param name="title">A key of <see cref="DisclosureText"/>.</param>
    internal async Task Write(
        DisclosureRequest request, string title, string text, Actor actor, Change change, CancellationToken cancel)
    {
        var name = Phrase.In<DisclosureText>(title).In(Languages.Bokmål.Culture);
        foreach (var caseFile in await db.Rows<CaseFile>().AskedIn(request).Include(c => c.Parties).ToListAsync(cancel))
        {
            var document = await register.Keep(CaseDocument.Of(name, caseFile, text), change, cancel);
            register.Journal(
                caseFile, new NewEntry(EntryDirection.Internal, OsloClock.DateIn(change.At), CaseTitles.Same(name)), [document], actor,
                change);
        }
    }
}
