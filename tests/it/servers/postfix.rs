//! A private Postfix: its own queue, ports, certificate, users and mailbox, below one folder.

use std::fs;
use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use rcgen::{BasicConstraints, CertificateParams, CertifiedIssuer, IsCa, KeyPair};
use tempfile::TempDir;

use crate::servers::sink::open_to_all;
use crate::servers::{answers, free_port, is_root, leave_out, program, wait_until};

/// The user that may log in.
pub(super) const USER: &str = "office@mail.example.com";
/// Its password.
pub(super) const PASSWORD: &str = "correct horse";

/// A certificate authority of a test's own.
pub(super) struct Authority(CertifiedIssuer<'static, KeyPair>);

impl Authority {
    pub(super) fn new() -> Self {
        let mut params = CertificateParams::new(Vec::new()).unwrap();
        params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        Self(CertifiedIssuer::self_signed(params, KeyPair::generate().unwrap()).unwrap())
    }

    pub(super) fn certificate_pem(&self) -> String {
        self.0.pem()
    }

    /// Returns certificate and key for a server of that name, in PEM.
    pub(super) fn issue(&self, name: &str) -> (String, String) {
        let key = KeyPair::generate().unwrap();
        let certificate = CertificateParams::new(vec![name.to_owned()]).unwrap().signed_by(&key, &self.0).unwrap();
        (certificate.pem(), key.serialize_pem())
    }
}

/// A running Postfix that lays every mail to `example.net` down in one mailbox, does not know
/// `unknown@` and asks for `later@` to come back.
pub(super) struct Postfix {
    pub(super) port: u16,
    pub(super) tls_port: u16,
    program: PathBuf,
    folder: TempDir,
    has_users: bool,
}

impl Postfix {
    /// Starts it; `None` where it is missing or may not be started.
    pub(super) fn start(certificate: &(String, String)) -> Option<Self> {
        let program = program("postfix", "postfix")?;
        if !is_root() {
            leave_out("Postfix must be started by root");
            return None;
        }
        let folder = tempfile::tempdir().unwrap();
        let mut postfix = Self { port: free_port(), tls_port: free_port(), program, folder, has_users: false };
        postfix.furnish(certificate);
        postfix.control("start");
        assert!(
            wait_until(|| answers(postfix.port) && answers(postfix.tls_port)),
            "Postfix did not start: {}",
            postfix.log()
        );
        Some(postfix)
    }

    /// Tells whether logins can be tried; says so when they cannot.
    pub(super) fn knows_users(&self) -> bool {
        if !self.has_users {
            leave_out("saslpasswd2 is missing (Debian package sasl2-bin)");
        }
        self.has_users
    }

    /// Returns the mail with that Message-ID once it lies in the mailbox.
    pub(super) fn await_mail(&self, message_id: &str) -> String {
        let mut found = None;
        let mailbox = self.path("mail/inbox/new");
        let is_there = wait_until(|| {
            let entries = fs::read_dir(&mailbox).into_iter().flatten();
            let mut mails = entries.map(|entry| fs::read_to_string(entry.unwrap().path()).unwrap());
            found = mails.find(|mail| mail.contains(message_id));
            found.is_some()
        });
        assert!(is_there, "{message_id} was not laid down: {}", self.log());
        found.unwrap_or_default()
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn log(&self) -> String {
        fs::read_to_string(self.path("log")).unwrap_or_default()
    }

    fn control(&self, verb: &str) {
        let mut command = Command::new(&self.program);
        command.arg("-c").arg(self.path("etc")).arg(verb);
        let status = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).status().unwrap();
        assert!(status.success() || verb == "stop", "postfix {verb}: {}", self.log());
    }

    fn furnish(&mut self, (certificate, key): &(String, String)) {
        fs::set_permissions(self.folder.path(), fs::Permissions::from_mode(0o755)).unwrap();
        for name in ["etc", "etc/sasl", "queue", "data", "mail"] {
            fs::create_dir(self.path(name)).unwrap();
        }
        let (user, _) = ids_of("postfix", &self.path("probe"));
        std::os::unix::fs::chown(self.path("data"), Some(user), None).unwrap();
        open_to_all(&self.path("mail"));
        fs::write(self.path("etc/server.pem"), certificate).unwrap();
        fs::write(self.path("etc/server.key"), key).unwrap();
        fs::write(self.path("etc/main.cf"), self.main_configuration()).unwrap();
        fs::write(self.path("etc/master.cf"), self.services()).unwrap();
        self.has_users = self.enter_user(user);
    }

    fn main_configuration(&self) -> String {
        let root = self.folder.path().display();
        let (nobody, nogroup) = ids_of("nobody", &self.path("probe"));
        format!(
            "compatibility_level = 3.6
queue_directory = {root}/queue
data_directory = {root}/data
maillog_file = {root}/log
maillog_file_prefixes = {root}
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
myhostname = mail.example.com
mydestination =
alias_maps =
alias_database =
local_recipient_maps =
mynetworks = 127.0.0.0/8
biff = no
virtual_mailbox_domains = example.net
virtual_mailbox_base = {root}/mail
virtual_mailbox_maps = static:inbox/
virtual_minimum_uid = 1
virtual_uid_maps = static:{nobody}
virtual_gid_maps = static:{nogroup}
default_transport = discard
relay_transport = discard
smtpd_recipient_restrictions = check_recipient_access inline:{{ {{unknown@example.net = 550 5.1.1 No such user}}, \
{{later@example.net = 450 4.2.0 Greylisted}} }}, permit_mynetworks, reject
smtpd_tls_cert_file = {root}/etc/server.pem
smtpd_tls_key_file = {root}/etc/server.key
smtpd_tls_security_level = may
smtpd_tls_received_header = yes
smtpd_sasl_auth_enable = yes
smtpd_tls_auth_only = yes
cyrus_sasl_config_path = {root}/etc/sasl
"
        )
    }

    fn services(&self) -> String {
        let (port, tls_port) = (self.port, self.tls_port);
        let mut services = format!(
            "127.0.0.1:{port} inet n - n - - smtpd
127.0.0.1:{tls_port} inet n - n - - smtpd
  -o smtpd_tls_wrappermode=yes
pickup unix n - n 60 1 pickup
cleanup unix n - n - 0 cleanup
qmgr unix n - n 300 1 qmgr
tlsmgr unix - - n 1000? 1 tlsmgr
virtual unix - n n - - virtual
anvil unix - - n - 1 anvil
postlog unix-dgram n - n - 1 postlogd
proxymap unix - - n - - proxymap
rewrite unix - - n - - trivial-rewrite
"
        );
        for (name, program) in
            [("bounce", "bounce"), ("defer", "bounce"), ("trace", "bounce"), ("error", "error"), ("discard", "discard")]
        {
            services.extend([name, " unix - - n - 0 ", program, "\n"]);
        }
        services
    }

    /// Enters the user that may log in; false where the tool for it is missing.
    fn enter_user(&self, postfix_user: u32) -> bool {
        use std::io::Write as _;
        let database = self.path("etc/sasl/users.db");
        let rules = format!(
            "pwcheck_method: auxprop\nauxprop_plugin: sasldb\nmech_list: PLAIN LOGIN\nsasldb_path: {}\n",
            database.display()
        );
        fs::write(self.path("etc/sasl/smtpd.conf"), rules).unwrap();
        let Some(tool) = ["/usr/sbin/saslpasswd2", "/sbin/saslpasswd2"].map(Path::new).into_iter().find(|p| p.exists())
        else {
            return false;
        };
        let (name, realm) = USER.split_once('@').unwrap();
        let mut command = Command::new(tool);
        command.args(["-p", "-c", "-u", realm, "-f"]).arg(&database).arg(name);
        let mut process = command.stdin(Stdio::piped()).stdout(Stdio::null()).spawn().unwrap();
        process.stdin.take().unwrap().write_all(PASSWORD.as_bytes()).unwrap();
        assert!(process.wait().unwrap().success());
        std::os::unix::fs::chown(&database, Some(postfix_user), None).unwrap();
        true
    }
}

impl Drop for Postfix {
    fn drop(&mut self) {
        self.control("stop");
    }
}

/// Returns user and group id of an account.
fn ids_of(account: &str, probe: &Path) -> (u32, u32) {
    // Asking the system by giving a file away reads every source of accounts, not only one file.
    fs::write(probe, "").unwrap();
    let status = Command::new("chown").arg(format!("{account}:")).arg(probe).status().unwrap();
    assert!(status.success(), "there is no account {account}");
    let metadata = fs::metadata(probe).unwrap();
    fs::remove_file(probe).unwrap();
    (metadata.uid(), metadata.gid())
}
