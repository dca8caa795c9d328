using Samlop.Access;
using Samlop.Persons.Folder;
using Samlop.Persons.Reading;
using Samlop.Persons.Record;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;

namespace Samlop.Persons.Consenting;

/// <summary>What the person themself is asked for: papers, and consents.</summary>
internal sealed class OwnTasks(OsloClock clock) : ITaskSource
{
    private const string Document = "person-own-document";
    private const string Consent = "person-own-consent";

    public IEnumerable<WaitingKind<WaitingTask>> TasksOf(AppDb db, Actor actor)
    {
        if (!actor.May(AnswerConsent.Needs)) yield break;
        var (user, today) = (actor.User, clock.Today);
        yield return new(
            Document,
            db.Rows<AskedDocument>().Of(db.Rows<Person>().Being(user, today)).Where(a => a.EndedAt == null)
                .Join(db.Set<Organisation>(), a => a.By, o => o.Id, (a, o) => new WaitingRow
                {
                    Thing = (Guid)(object)a.Id,
                    Due = a.Due,
                    Since = a.At,
                    Name = o.Name,
                }),
            row => new(
                $"{Document}:{row.Thing}", Phrase.In<ConsentingText>(nameof(ConsentingText.Task_Document), row.Name), row.Due,
                FolderUrls.Own,
                Phrase.In<ConsentingText>(nameof(ConsentingText.Task_Document_Action))));
        yield return new(
            Consent,
            db.Rows<AskedConsent>().AskedOf(db, user, today).Where(AskedConsent.MayBeGiven(today))
                .Join(db.Set<Organisation>(), a => a.Owner, o => o.Id, (a, o) => new WaitingRow
                {
                    Thing = (Guid)(object)a.Id,
                    Since = a.At,
                    Name = o.Name,
                }),
            row => new(
                $"{Consent}:{row.Thing}", Phrase.In<ConsentingText>(nameof(ConsentingText.Task_Consent), row.Name), null,
                ConsentUrls.Asked(new(row.Thing!.Value)), Phrase.In<ConsentingText>(nameof(ConsentingText.Task_Consent_Action))));
    }
}
