using Microsoft.EntityFrameworkCore;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Cases.Threads;

/// <summary>
/// Merk som lest: somebody has read what stood on their screen. It is a note of their own, no process; what came after is still new.
/// </summary>
public sealed class MarkThreadRead(AppDb db) : IUseCase<MarkThreadRead.Input, Done>, ISavesDraft
{
    public static Permission Needs => ReadCases.Needs;

    public sealed class Input : IInput<MarkThreadRead, Input, Done>
    {
        public CaseThreadId Thread { get; set; }

        /// <summary>The number of the newest message that was shown, as the page says.</summary>
        public int UpTo { get; set; }
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var thread = await db.Rows<CaseThread>().VisibleTo(actor.ForCaseFiles()).Include(t => t.Marks)
            .SingleOrDefaultAsync(t => t.Id == input.Thread, cancel);
        if (thread is null) return Refusal.NotFound;
        // What has not been sent yet cannot have been read.
        var last = await db.Rows<CaseMessage>().VisibleTo(actor.ForCaseFiles())
            .Where(m => m.Thread == thread.Id).MaxAsync(m => (int?)m.Number, cancel) ?? 0;
        thread.Read(actor, Math.Min(input.UpTo, last), change.At);
        return new Done();
    }
}
