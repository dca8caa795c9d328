namespace Samlop.Platform.Mail;

/// <summary>The way out of the house for mail. Sending the same message again must be harmless: its id is the same.</summary>
public interface IMailTransport
{
    /// <exception cref="IOException">It could not be sent now; it is tried again later. So for any other exception.</exception>
    Task Send(OutgoingMail mail, CancellationToken cancel);
}
