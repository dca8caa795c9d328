using Samlop.Platform.Jobs;

namespace Samlop.Platform.Mail;

/// <summary>Sends the mail that waits, batch by batch, for as long as some of it gets out.</summary>
internal sealed class SendMail(MailDispatcher dispatcher) : IRecurringJob
{
    public async Task Run(CancellationToken cancel)
    {
        while (await dispatcher.SendDue(cancel) > 0) cancel.ThrowIfCancellationRequested();
    }
}
