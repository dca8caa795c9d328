using Samlop.Access.Authority;
using Samlop.Agreements.Agree;
using Samlop.Cases;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;

namespace Samlop.Agreements.Sign;

/// <summary>
/// A version waits for those who may sign for a party whose turn it is; those who have signed for theirs wait for the others.
/// </summary>
internal sealed class SignTasks(OsloClock clock) : ITaskSource, IAwaitedSource
{
    public IEnumerable<WaitingKind<WaitingTask>> TasksOf(AppDb db, Actor actor)
    {
        if (!actor.May(SignAgreement.Needs)) yield break;
        var (own, today) = (actor.Organisation, clock.Today);
        yield return new(
            "agreement-sign",
            from a in db.Rows<Agreement>().OfParties(actor.ForAgreements())
                .Where(Authorities.Covers<Agreement, AgreementId>(db, actor, SignAgreement.Act, clock.Today, a => (Guid)(object)a.Id))
            from v in a.Versions
            from p in a.Parties
            where a.OutVersion == v.Number && !(v.To < today) && p.Organisation == own && p.LeftOn == null && !p.IsTakenOut
                && !a.Signatures.Any(s => s.Party == p.Id && s.Number == v.Number && s.WithdrawnAt == null)
                && !a.Parties.Any(q => q.LeftOn == null && !q.IsTakenOut && q.Place < p.Place
                    && !a.Signatures.Any(s => s.Party == q.Id && s.Number == v.Number && s.WithdrawnAt == null))
            select new WaitingRow
            {
                Thing = (Guid)(object)a.Id,
                Since = v.SentAt,
                Year = a.Year,
                Serial = a.Serial,
                Name = (string)(object)a.Title,
            },
            row => new(
                $"agreement-sign:{row.Thing}", Phrase.In<AgreementsText>(nameof(AgreementsText.Task_Sign), row.Name!), null,
                AgreementUrls.Sign(NumberOf(row)), Phrase.In<AgreementsText>(nameof(AgreementsText.Sign_Button))));
    }

    public IEnumerable<WaitingKind<Awaited>> AwaitedBy(AppDb db, Actor actor)
    {
        if (!actor.May(WriteAgreements.Needs)) yield break;
        var own = actor.Organisation;
        yield return new(
            "agreement-signatures",
            from a in db.Rows<Agreement>().WrittenBy(actor.ForAgreements())
            from v in a.Versions
            where a.OutVersion == v.Number
                && a.Signatures.Any(s => s.Organisation == own && s.Number == v.Number && s.WithdrawnAt == null)
            select new WaitingRow
            {
                Thing = (Guid)(object)a.Id,
                Since = v.SentAt,
                Year = a.Year,
                Serial = a.Serial,
                Name = (string)(object)a.Title,
            },
            row => new(
                $"agreement-signatures:{row.Thing}", Phrase.In<AgreementsText>(nameof(AgreementsText.Awaited_Signatures), row.Name!),
                row.Since!.Value, null, AgreementUrls.Sign(NumberOf(row))));
    }

    private static CaseNumber NumberOf(WaitingRow row) => new(row.Year!.Value, row.Serial!.Value);
}
