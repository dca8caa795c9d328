using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Audit.TwoPerson;
using Samlop.Persons.Reading;
using Samlop.Persons.Versions;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Persons.Matrix;

/// <summary>
/// Begynn på en ny versjon av delingstabellen: with the rows of the newest that is put in force, or of the table that ships.
/// </summary>
[Process("persons.sharing-begun"), TellsNobody(Untold.OwnWork)]
public sealed class BeginSharing(AppDb db, SharingReaders readers) : IUseCase<BeginSharing.Input, Done>
{
    public static Permission Needs { get; } = Permission.Of("persons.sharing.write", Role.DataProtectionOfficer);

    public sealed class Input : IInput<BeginSharing, Input, Done>;

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.SharingDraft(cancel) is not null) return SharingVersion.SharingHasDraft;
        var newest = await db.NewestSharing(cancel);
        var number = 1 + (await db.Set<SharingVersion>().MaxAsync(v => (int?)v.Number, cancel) ?? 0);
        var draft = new SharingVersion(
            NewId.Of<SharingVersionId>(change.At), number, newest?.Read() ?? readers.ShippedLines, actor.User, change.At);
        db.Add(draft);
        db.BeginCheck(draft, actor.User);
        change.Record(SharingMoved.Of(draft, MatrixStep.Begun));
        return new Done();
    }
}
