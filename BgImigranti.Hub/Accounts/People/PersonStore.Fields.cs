namespace BgImigranti.Hub.Accounts.People;

/// <summary>The fields that Identity asks for one by one. The name to sign in with is the e-mail address.</summary>
public sealed partial class PersonStore
{
    /// <inheritdoc />
    public Task<Person?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken) =>
        FindByEmailAsync(normalizedUserName, cancellationToken);

    /// <inheritdoc />
    public Task<string> GetUserIdAsync(Person user, CancellationToken cancellationToken) =>
        Task.FromResult(user.Id.ToString(System.Globalization.CultureInfo.InvariantCulture));

    /// <inheritdoc />
    public Task<string?> GetUserNameAsync(Person user, CancellationToken cancellationToken) => Task.FromResult(user.Email);

    /// <inheritdoc />
    public Task SetUserNameAsync(Person user, string? userName, CancellationToken cancellationToken) =>
        SetEmailAsync(user, userName, cancellationToken);

    /// <inheritdoc />
    public Task<string?> GetNormalizedUserNameAsync(Person user, CancellationToken cancellationToken) =>
        Task.FromResult(user.NormalizedEmail);

    /// <inheritdoc />
    public Task SetNormalizedUserNameAsync(Person user, string? normalizedName, CancellationToken cancellationToken) =>
        SetNormalizedEmailAsync(user, normalizedName, cancellationToken);

    /// <inheritdoc />
    public Task<string?> GetEmailAsync(Person user, CancellationToken cancellationToken) => Task.FromResult(user.Email);

    /// <inheritdoc />
    public Task SetEmailAsync(Person user, string? email, CancellationToken cancellationToken)
    {
        user.Email = email;
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task<string?> GetNormalizedEmailAsync(Person user, CancellationToken cancellationToken) => Task.FromResult(user.NormalizedEmail);

    /// <inheritdoc />
    public Task SetNormalizedEmailAsync(Person user, string? normalizedEmail, CancellationToken cancellationToken)
    {
        user.NormalizedEmail = normalizedEmail;
        return Task.CompletedTask;
    }

    /// <summary>The hub sends no mail to confirm addresses, so none counts as confirmed.</summary>
    public Task<bool> GetEmailConfirmedAsync(Person user, CancellationToken cancellationToken) => Task.FromResult(false);

    /// <inheritdoc cref="GetEmailConfirmedAsync" />
    public Task SetEmailConfirmedAsync(Person user, bool confirmed, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc />
    public Task<string?> GetPasswordHashAsync(Person user, CancellationToken cancellationToken) => Task.FromResult(user.PasswordHash);

    /// <inheritdoc />
    public Task<bool> HasPasswordAsync(Person user, CancellationToken cancellationToken) => Task.FromResult(user.PasswordHash is not null);

    /// <inheritdoc />
    public Task SetPasswordHashAsync(Person user, string? passwordHash, CancellationToken cancellationToken)
    {
        user.PasswordHash = passwordHash;
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task<string?> GetSecurityStampAsync(Person user, CancellationToken cancellationToken) => Task.FromResult(user.SecurityStamp);

    /// <inheritdoc />
    public Task SetSecurityStampAsync(Person user, string stamp, CancellationToken cancellationToken)
    {
        user.SecurityStamp = stamp;
        return Task.CompletedTask;
    }

    /// <summary>Nothing is held: contexts live for one operation.</summary>
    public void Dispose()
    {
    }
}
