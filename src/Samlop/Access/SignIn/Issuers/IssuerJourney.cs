using System.Text.Json;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Samlop.Access.Sessions;
using Samlop.Access.SignIn.Confirm;
using Samlop.Platform;
using Samlop.Platform.Security;
using Samlop.Platform.Text;

namespace Samlop.Access.SignIn.Issuers;

/// <summary>What is done on the way to an issuer and back. Whatever goes wrong ends on a page that says what to do.</summary>
internal sealed class IssuerJourney(SamlopSettings settings, TimeProvider time, SecurityLog log, SessionStore sessions)
{
    public OpenIdConnectEvents Of(Issuer issuer) => new()
    {
        OnRedirectToIdentityProvider = context => Ask(context, issuer),
        OnPushAuthorization = context =>
        {
            if (issuer.Key is null) return Task.CompletedTask;
            ClientAssertion.Sign(context.ProtocolMessage, issuer, issuer.Authority, time.GetUtcNow());
            context.HandleClientAuthentication();
            return Task.CompletedTask;
        },
        // An answer comes by the address, which is counted (Limited); a form would be taken in beside that.
        OnMessageReceived = context =>
        {
            if (!HttpMethods.IsPost(context.Request.Method)) return Task.CompletedTask;
            context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            context.HandleResponse();
            return Task.CompletedTask;
        },
        OnAuthorizationCodeReceived = async context =>
        {
            var metadata = await context.Options.ConfigurationManager!.GetConfigurationAsync(context.HttpContext.RequestAborted);
            ClientAssertion.Sign(context.TokenEndpointRequest!, issuer, metadata.TokenEndpoint, time.GetUtcNow());
        },
        OnTokenValidated = context =>
        {
            if (TokenRules.Stops(issuer, context.Principal!) is { } why) context.Fail(new SignInStoppedException(why));
            return Task.CompletedTask;
        },
        // Once everything is checked, the nonce too: nothing before this does anything.
        OnTicketReceived = async context =>
        {
            context.HandleResponse();
            var found = context.HttpContext.RequestServices.GetRequiredService<SignInByIssuer>();
            context.Response.Redirect(
                await found.Complete(context.HttpContext, issuer, context.Principal!, context.Properties, context.ReturnUri));
        },
        OnAccessDenied = context => Stop(context, issuer, SignInStop.GivenUp, "access_denied", context.Properties),
        OnRemoteFailure = context => Stop(context, issuer, Reason(context.Failure), Code(context.Failure), context.Properties),
        OnRemoteSignOut = context => End(context, issuer),
    };

    private Task Ask(RedirectContext context, Issuer issuer)
    {
        var message = context.ProtocolMessage;
        // By the name that people use, whatever host this request was sent to.
        message.RedirectUri = settings.PublicUrl + issuer.Callback;
        message.UiLocales = Languages.Current.Code;
        if (issuer.Level is { } level) message.AcrValues = level;
        if (ConfirmSignIn.Asked(context.Properties) is not null) AskAnew(message, issuer);
        // Who they are is asked anew, not for whom: the session goes on for the organisation that it was begun for.
        else if (issuer.Resource is { } resource)
        {
            var wanted = new[] { new { type = "ansattporten:altinn:resource", resource } };
            message.SetParameter("authorization_details", JsonSerializer.Serialize(wanted));
        }

        return Task.CompletedTask;
    }

    // Asked who they are, whatever session they have there. Entra is told by prompt, since it may leave max_age aside.
    private static void AskAnew(OpenIdConnectMessage message, Issuer issuer)
    {
        message.MaxAge = "0";
        if (issuer.TellsNumbers)
        {
            message.AcrValues = Issuer.High;
            return;
        }

        message.Prompt = OpenIdConnectPrompt.Login;
        var (context, when) = (new { essential = true, value = issuer.Context }, new { essential = true });
        var wanted = new { id_token = new { acrs = context, auth_time = when } };
        message.SetParameter("claims", JsonSerializer.Serialize(wanted));
    }

    private Task Stop(
        HandleRequestContext<RemoteAuthenticationOptions> context, Issuer issuer, SignInStop why, string code,
        AuthenticationProperties? asked)
    {
        log.SignInStopped(context.HttpContext, issuer.Name, why.ToString(), code);
        // Whoever gave up saying anew who they are is signed in still, and may try again from where they were.
        var goesOn = ConfirmSignIn.Asked(asked) is not null && why is (SignInStop.GivenUp or SignInStop.TooLow);
        context.Response.Redirect(!goesOn ? IssuerUrls.Stopped(why, issuer)
            : why is SignInStop.GivenUp ? ConfirmSignIn.GivenUp(asked?.RedirectUri) : ConfirmSignIn.NotEnough(asked?.RedirectUri));
        context.HandleResponse();
        return Task.CompletedTask;
    }

    private async Task End(RemoteSignOutContext context, Issuer issuer)
    {
        context.HandleResponse();
        var (told, sid) = (context.ProtocolMessage?.Iss, context.ProtocolMessage?.Sid);
        context.Response.Headers.CacheControl = "no-store";
        // The issuer asks from a frame on a page of its own; there is nothing in the answer to be deceived with.
        context.Response.Headers.ContentSecurityPolicy = "default-src 'none'; frame-ancestors *";
        if (string.IsNullOrEmpty(sid) || (told is not null && !issuer.Issuing.Contains(told))) return;
        var ended = await sessions.EndAt(issuer.Name, sid, context.HttpContext.RequestAborted);
        if (ended > 0) log.SessionsEndedByIssuer(context.HttpContext, issuer.Name, ended);
    }

    internal static SignInStop Reason(Exception? failure)
    {
        for (var cause = failure; cause is not null; cause = cause.InnerException)
        {
            if (cause is SignInStoppedException stopped) return stopped.Why;
            if (cause is HttpRequestException or OperationCanceledException or IOException) return SignInStop.Down;
        }

        return SignInStop.NotTrusted;
    }

    // The kind of what went wrong, and the number that the library gives it: its words may hold what was sent.
    internal static string Code(Exception? failure) => failure switch
    {
        null => "",
        { Message: ['I', 'D', 'X', ..] message } => $"{failure.GetType().Name} {message.Split(':')[0]}",
        _ => failure.GetType().Name,
    };
}
