using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Knowledge.TaskBank;

/// <summary>Which tasks of the bank a reader may see, and which they keep.</summary>
public static class BankAccess
{
    /// <summary>What is published is everybody's to read, what is withdrawn too; drafts are for those of the owner who write.</summary>
    public static IQueryable<BankTask> VisibleTo(this Rows<BankTask> tasks, Reader reader)
    {
        var (writes, own) = (reader.Actor.May(WriteBank.Needs), reader.Actor.Organisation);
        return tasks.Through(t => t.PublishedAt != null || (writes && t.Owner == own));
    }

    /// <summary>The owner's own: theirs to write, publish and withdraw.</summary>
    public static IQueryable<BankTask> ManageableBy(this Rows<BankTask> tasks, Reader reader)
    {
        var (writes, own) = (reader.Actor.May(WriteBank.Needs), reader.Actor.Organisation);
        return tasks.Through(t => writes && t.Owner == own);
    }

    /// <summary>The same of one task.</summary>
    internal static bool IsKeptBy(this BankTask task, Actor actor) => actor.May(WriteBank.Needs) && task.Owner == actor.Organisation;

    /// <summary>Those that whoever looks for a task finds.</summary>
    internal static IQueryable<BankTask> Found(this Rows<BankTask> tasks) => tasks.Through(BankTask.Ladder.At(BankTaskState.Published));

    /// <summary>For no purpose of law: what is published is everybody's.</summary>
    internal static Reader ForBank(this Actor actor) => Purpose.None.Reader(actor);

    internal static Task<BankTask?> OwnTask(this AppDb db, BankTaskId id, Actor actor, CancellationToken cancel) =>
        db.Rows<BankTask>().ManageableBy(actor.ForBank()).Include(t => t.Versions).Include(t => t.Files).AsSplitQuery()
            .SingleOrDefaultAsync(t => t.Id == id, cancel);
}

/// <summary>
/// Oppgavebanken: to write, publish and withdraw the tasks of one's own organisation, and to answer what is said of them.
/// </summary>
public abstract class WriteBank : INeeds
{
    public static Permission Needs { get; } = Permission.Of(
        "knowledge.bank.write",
        Role.TradeTeacher, Role.CommonCoreTeacher, Role.NorwegianTeacher, Role.ContactTeacher, Role.ProcessGuide, Role.PracticeCoordinator,
        Role.TrainingConsultant, Role.CountyCoordinator, Role.ProjectLead, Role.TrainingOfficeAdviser, Role.Leader);
}

/// <summary>Oppgavebanken: to say that one's organisation uses a task, and what one has to say of it.</summary>
public abstract class UseBank : INeeds
{
    public static Permission Needs { get; } =
        Permission.Of("knowledge.bank.use", [.. WriteBank.Needs.Roles, Role.CompanyManager, Role.Supervisor]);
}
